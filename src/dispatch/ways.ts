import Taro from '@tarojs/taro'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways between the pages of the dispatcher. */
export const ways = {
  /** The same board with another filter, which stands in the address. */
  boardOf: (status: string) => void Taro.redirectTo({ url: `/dispatch/board/index?status=${status}` }),
  show: (reportId: string) => open(`/dispatch/show/index?id=${reportId}`),
  enter: () => open('/dispatch/enter/index'),
}
