import type { AuditStore } from '../members/audit-store'
import type { Secrets } from '../platform/secrets'
import type { EventStore } from './event-store'
import type { TicketNumbers } from './ticket'

/** What a member's own document says about the audiences they belong to. */
export interface Standing {
  volunteer: boolean
  building: string | null
}

/** Everything the use cases of events take from outside: time, chance, keys and stores. */
export interface EventNeeds {
  now(): Date
  tickets: TicketNumbers
  secrets(): Secrets
  /** Base of the addresses that calendars fetch. */
  publicUrl(): string
  events(communityId: string): EventStore
  standingOf(communityId: string, personId: string): Promise<Standing>
  /** The person by whose consent `helper` may act for them now; null when there is none. */
  lookedAfter(communityId: string, helper: string, careRef: string, now: Date): Promise<string | null>
  audit(communityId: string): AuditStore
}
