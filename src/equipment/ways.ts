import Taro from '@tarojs/taro'
import { type Filter, wordsOf } from './filter'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways between the pages of the register. */
export const ways = {
  /** The same list with another filter, which stands in the address. */
  listOf: (filter: Filter) => void Taro.redirectTo({ url: `/equipment/list/index?${wordsOf(filter)}` }),
  sheetOf: (filter: Filter) => open(`/equipment/sheet/index?${wordsOf(filter)}`),
  add: () => open('/equipment/edit/index'),
  edit: (assetId: string) => open(`/equipment/edit/index?id=${assetId}`),
  /** In place of the form that made it. */
  toEdit: (assetId: string) => void Taro.redirectTo({ url: `/equipment/edit/index?id=${assetId}` }),
}
