import Taro from '@tarojs/taro'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways between the pages where the programme is made. */
export const ways = {
  plan: (programmeId: string) => open(`/studio/plan/index?programme=${programmeId}`),
  newPlan: () => open('/studio/plan/index'),
  order: (broadcastId: string) => open(`/studio/order/index?id=${encodeURIComponent(broadcastId)}`),
  people: () => open('/studio/people/index'),
}
