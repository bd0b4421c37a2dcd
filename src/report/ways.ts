import Taro from '@tarojs/taro'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways between the pages of reports. */
export const ways = {
  new: () => open('/report/new/index'),
  edit: (key: string) => open(`/report/new/index?edit=${key}`),
  mine: () => open('/report/mine/index'),
  /** In place of the form that sent it. */
  toShow: (reportId: string) => void Taro.redirectTo({ url: `/report/show/index?id=${reportId}` }),
  show: (reportId: string) => open(`/report/show/index?id=${reportId}`),
  near: () => open('/report/near/index'),
  nearOf: (show: string, kind?: string) =>
    void Taro.redirectTo({ url: `/report/near/index?show=${show}${kind ? `&kind=${kind}` : ''}` }),
}
