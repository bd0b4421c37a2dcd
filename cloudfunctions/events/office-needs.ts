import { type ContactStore, contactStore } from '../members/contact-store'
import { codePicture } from '../platform/code-picture'
import { eventNeeds } from './event-needs'
import { type HallStore, hallStore } from './hall-store'
import type { EventNeeds } from './needs'
import { type OfficeEventStore, officeEventStore } from './office-event-store'
import { type RecordStore, recordStore } from './record-store'
import { type SeriesStore, seriesStore } from './series-store'

/** What the office's use cases take from outside besides what residents' do. */
export interface OfficeNeeds extends EventNeeds {
  office(communityId: string): OfficeEventStore
  halls(communityId: string): HallStore
  series(communityId: string): SeriesStore
  records(communityId: string): RecordStore
  contacts(communityId: string): ContactStore
  /** PNG of the code that opens a page of the mini-program; null when WeChat gives none. */
  codeFor(page: string, scene: string): Promise<Buffer | null>
}

export const officeNeeds = (): OfficeNeeds => ({
  ...eventNeeds(),
  office: officeEventStore,
  halls: hallStore,
  series: seriesStore,
  records: recordStore,
  contacts: contactStore,
  codeFor: codePicture,
})
