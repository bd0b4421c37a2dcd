import type { AuditStore } from '../members/audit-store'
import type { Secrets } from '../platform/secrets'
import type { Duty } from '../shifts/lead-store'
import type { LedNeeds } from '../shifts/led-by'
import type { AddressStore } from './address-store'
import type { ConsentStore } from './consent-store'
import type { MessageStore } from './message-store'
import type { TellableStore } from './tellable-store'
import type { Templates } from './templates'

/** Everything the use cases of messages take from outside. */
export interface MessageNeeds {
  now(): Date
  templates(): Templates
  consents(communityId: string): ConsentStore
  addresses(communityId: string): AddressStore
  messages(communityId: string): MessageStore
  events(communityId: string): TellableStore
  shifts(communityId: string, duty: Duty): TellableStore
}

/** What the office's looks at people's messages take besides: each stands in the log. */
export interface OfficeMessageNeeds extends MessageNeeds {
  secrets(): Secrets
  audit(communityId: string): Pick<AuditStore, 'note'>
}

/** What a leader's messages take besides: who is staff, when no leader is found. */
export interface ShiftMessageNeeds extends OfficeMessageNeeds, LedNeeds {}
