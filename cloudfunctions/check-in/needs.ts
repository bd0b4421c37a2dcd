import type { AuditStore } from '../members/audit-store'
import type { Files } from '../platform/files'
import type { Secrets } from '../platform/secrets'
import type { NoteReports } from '../reports/from-note'
import type { CheckInStore } from './check-in-store'

/** Everything the use cases of check-in take from outside. */
export interface CheckInNeeds {
  now(): Date
  secrets(): Secrets
  shifts(communityId: string): CheckInStore
  /** Which of these printed codes are good on some route of the community. */
  knownCodes(communityId: string, codes: readonly string[]): Promise<ReadonlySet<string>>
  noteReports: NoteReports
  files: Pick<Files, 'addresses'>
  audit(communityId: string): Pick<AuditStore, 'note'>
  isStaff(communityId: string, personId: string): Promise<boolean>
  /** Says that a person's minutes on a shift are now so many, to certificates that say otherwise. */
  recheck(communityId: string, personId: string, shiftId: string, minutes: number): Promise<void>
}
