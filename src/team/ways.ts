import Taro from '@tarojs/taro'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways between a leader's pages. */
export const ways = {
  day: (shiftId: string) => open(`/team/day/index?id=${shiftId}`),
  code: (shiftId: string) => open(`/team/code/index?id=${shiftId}`),
}
