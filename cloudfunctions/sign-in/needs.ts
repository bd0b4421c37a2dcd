import type { AuditStore } from '../members/audit-store'
import type { Secrets } from '../platform/secrets'
import type { SignInStore } from './sign-in-store'

/** Everything the use cases of signing in take from outside. */
export interface SignInNeeds {
  now(): Date
  secrets(): Secrets
  signIns(communityId: string): SignInStore
  communityName(communityId: string): Promise<string | null>
  audit(communityId: string): Pick<AuditStore, 'note' | 'drop'>
  /** Makes the ticket by which a browser becomes that person until `endsAt`; null where no key is set up. */
  ticketFor: ((platformId: string, endsAt: Date) => string) | null
}
