import Taro from '@tarojs/taro'

const open = (url: string) => void Taro.navigateTo({ url })

/** Ways between the office's pages. */
export const ways = {
  events: () => open('/office/events/index'),
  newEvent: () => open('/office/edit/index'),
  edit: (eventId: string) => open(`/office/edit/index?id=${eventId}`),
  /** In place of the form that made it. */
  toEdit: (eventId: string) => void Taro.redirectTo({ url: `/office/edit/index?id=${eventId}` }),
  preview: (eventId: string | null) => open(`/office/preview/index${eventId ? `?id=${eventId}` : ''}`),
  roster: (eventId: string) => open(`/office/roster/index?id=${eventId}`),
  /** The same list of another part of the hall. */
  toRoster: (eventId: string) => void Taro.redirectTo({ url: `/office/roster/index?id=${eventId}` }),
  toMessages: (eventId: string) => void Taro.redirectTo({ url: `/office/messages/index?id=${eventId}` }),
  brief: (eventId: string) => open(`/office/brief/index?id=${eventId}`),
  /** The series' page with one series chosen. */
  seriesOf: (seriesId: string) => open(`/office/series/index?id=${seriesId}`),
  series: () => open('/office/series/index'),
  photos: (eventId: string) => open(`/office/photos/index?id=${eventId}`),
  slips: () => open('/office/slips/index'),
  slipsOf: (state: string) => void Taro.redirectTo({ url: `/office/slips/index?state=${state}` }),
  slipRecord: (ref: string) => open(`/office/slip-record/index?ref=${ref}`),
  poster: (eventId: string) => open(`/office/poster/index?id=${eventId}`),
  /** The same list with another filter, which stands in the address. */
  filtered: (show: string, seriesId: string | null) =>
    void Taro.redirectTo({ url: `/office/events/index?show=${show}${seriesId ? `&series=${seriesId}` : ''}` }),
}
