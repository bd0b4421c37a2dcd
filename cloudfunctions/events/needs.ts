import type { Subject } from '../members/acting-for'
import type { AuditStore } from '../members/audit-store'
import type { Secrets } from '../platform/secrets'
import type { CheckWords } from '../platform/text-check'
import type { TicketNumbers } from '../roster/tickets'
import type { EventStore } from './event-store'

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
  /** The person by whose consent `helper` may sign up for them now; null when there is none. */
  lookedAfter(communityId: string, helper: string, careRef: string, now: Date): Promise<Subject | null>
  audit(communityId: string): AuditStore
  checkWords: CheckWords
}
