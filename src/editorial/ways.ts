import type { Content } from '@contract/boards'
import Taro from '@tarojs/taro'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways between the pages of those who write. */
export const ways = {
  /** The same list with another filter, which stands in the address. */
  noticesOf: (show: string) => void Taro.redirectTo({ url: `/editorial/notices/index?show=${show}` }),
  /** In place of the form, to the list as it is then. */
  toNotices: () => void Taro.redirectTo({ url: '/editorial/notices/index' }),
  write: () => open('/editorial/write/index'),
  edit: (noticeId: string) => open(`/editorial/write/index?id=${noticeId}`),
  copy: (noticeId: string) => void Taro.redirectTo({ url: `/editorial/write/index?like=${noticeId}` }),
  commentary: () => open('/editorial/commentary/index'),
  boards: () => open('/editorial/boards/index'),
  sheet: ({ kind, id }: Pick<Content, 'kind' | 'id'>) => open(`/editorial/sheet/index?kind=${kind}&id=${id}`),
  report: (reportId: string) => open(`/dispatch/show/index?id=${reportId}`),
}
