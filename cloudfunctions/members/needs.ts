import type { OwnInspecting } from '../contract/assets'
import type { OwnAiring } from '../contract/on-air'
import type { OwnHosting } from '../contract/radio'
import type { OwnReport } from '../contract/report-shapes'
import type { OwnService } from '../contract/service'
import type { OwnVolunteering } from '../contract/volunteer-shapes'
import type { EventList, EventStore } from '../events/event-store'
import type { ConsentStore } from '../messages/consent-store'
import type { PhotoStore } from '../photos/photo-store'
import type { Secrets } from '../platform/secrets'
import type { CheckWords } from '../platform/text-check'
import type { Entry, Standing } from '../roster/roster'
import type { AuditStore } from './audit-store'
import type { CareStore } from './care-store'
import type { Deletion, ErasureStore } from './erasure-store'
import type { MemberStore } from './member-store'
import type { SlipStore } from './slip-store'

interface OnRoster {
  id: string
  endsAt: Date
  mine: Standing | null
}

/** Documents with rosters, as far as a person's own places on them go. */
export interface Rosters {
  mine(personId: string, query: Omit<EventList, 'seriesId'>): Promise<OnRoster[]>
  replaceEntry(id: string, from: Entry, to: Entry): Promise<boolean>
}

/** Everything the use cases of members take from outside. */
export interface MemberNeeds {
  now(): Date
  /** A random id of 22 characters. */
  randomId(): string
  secrets(): Secrets
  publicUrl(): string
  members(communityId: string): MemberStore
  audit(communityId: string): AuditStore
  care(communityId: string): CareStore
  slips(communityId: string): SlipStore
  events(communityId: string): EventStore
  shifts(communityId: string): Rosters
  consents(communityId: string): Pick<ConsentStore, 'find'>
  checkWords: CheckWords
  erasure(communityId: string): ErasureStore
  photos(communityId: string): Pick<PhotoStore, 'find' | 'ofPerson'>
  /** Removes what a person brought of pictures; says how many there were. */
  erasePhotos(deletion: Deletion): Promise<number>
  /** What is kept of somebody as a volunteer. */
  volunteeringOf(communityId: string, personId: string): Promise<OwnVolunteering>
  serviceOf(communityId: string, personId: string): Promise<OwnService>
  /** What is kept of somebody's reports. */
  reportsOf(communityId: string, personId: string): Promise<OwnReport[]>
  /** What somebody looks after, and wrote down about it. */
  inspectingOf(communityId: string, personId: string): Promise<OwnInspecting>
  /** What somebody noted of the radio's broadcasts. */
  airingsOf(communityId: string, personId: string): Promise<OwnAiring[]>
  /** As which host of the radio somebody is announced. */
  hostingOf(communityId: string, personId: string): Promise<OwnHosting | null>
  leaveRadio(deletion: Deletion): Promise<void>
  /** Takes a person off reports, their rules and the things looked after. */
  leaveReports(deletion: Deletion): Promise<void>
  /** Takes a person off the teams and shifts they lead, and their claims off old records. */
  leaveVolunteers(deletion: Deletion): Promise<void>
  recountTeams(communityId: string, teamIds: readonly string[]): Promise<void>
  /** Takes a person off every door they keep or kept. */
  leaveDoors(deletion: Deletion): Promise<void>
}
