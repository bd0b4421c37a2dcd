import type { AuditStore } from '../members/audit-store'
import type { Secrets } from '../platform/secrets'
import type { ProgrammeStore } from './programme-store'

/** Everything the use cases of the radio's programme take from outside. */
export interface RadioNeeds {
  now(): Date
  secrets(): Secrets
  audit(communityId: string): Pick<AuditStore, 'note'>
  programmes(communityId: string): ProgrammeStore
  publicUrl(): string
}
