import { functionWechat, WechatRefusal, WechatSilence } from '../platform/wechat'
import { eventNeeds } from './event-needs'
import type { EventNeeds } from './needs'
import { type OfficeEventStore, officeEventStore } from './office-event-store'
import { type SeriesStore, seriesStore } from './series-store'

/** What the office's use cases take from outside besides what residents' do. */
export interface OfficeNeeds extends EventNeeds {
  office(communityId: string): OfficeEventStore
  series(communityId: string): SeriesStore
  /** PNG of the code that opens a page of the mini-program; null when WeChat gives none. */
  codeFor(page: string, scene: string): Promise<Buffer | null>
}

export const officeNeeds = (): OfficeNeeds => ({
  ...eventNeeds(),
  office: officeEventStore,
  series: seriesStore,
  codeFor: async (page, scene) => {
    try {
      return (await functionWechat()?.picture('/wxa/getwxacodeunlimit', { page, scene, width: 860 })) ?? null
    } catch (failure) {
      if (failure instanceof WechatRefusal || failure instanceof WechatSilence) return null
      throw failure
    }
  },
})
