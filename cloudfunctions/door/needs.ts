import type { AuditStore } from '../members/audit-store'
import type { ContactStore } from '../members/contact-store'
import type { Secrets } from '../platform/secrets'
import type { CheckWords } from '../platform/text-check'
import type { DoorStore } from './door-store'

/** Everything the use cases of the door take from outside. */
export interface DoorNeeds {
  now(): Date
  secrets(): Secrets
  doors(communityId: string): DoorStore
  contacts(communityId: string): Pick<ContactStore, 'phones'>
  checkWords: CheckWords
  audit(communityId: string): Pick<AuditStore, 'note' | 'drop'>
}
