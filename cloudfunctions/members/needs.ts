import type { EventStore } from '../events/event-store'
import type { ConsentStore } from '../messages/consent-store'
import type { Secrets } from '../platform/secrets'
import type { AuditStore } from './audit-store'
import type { CareStore } from './care-store'
import type { ErasureStore } from './erasure-store'
import type { MemberStore } from './member-store'

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
  events(communityId: string): EventStore
  consents(communityId: string): Pick<ConsentStore, 'find'>
  erasure(communityId: string): ErasureStore
}
