import Taro from '@tarojs/taro'
import { type Filter, wordsOf } from './board/filter'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways between the pages of the dispatcher. */
export const ways = {
  /** The same board with another filter, which stands in the address. */
  boardOf: (filter: Filter) => void Taro.redirectTo({ url: `/dispatch/board/index?${wordsOf(filter)}` }),
  review: () => open('/dispatch/review/index'),
  untold: () => open('/dispatch/untold/index'),
  rules: () => open('/dispatch/rules/index'),
  figures: () => open('/dispatch/figures/index'),
  hotline: () => open('/dispatch/hotline/index'),
  show: (reportId: string) => open(`/dispatch/show/index?id=${reportId}`),
  enter: () => open('/dispatch/enter/index'),
}
