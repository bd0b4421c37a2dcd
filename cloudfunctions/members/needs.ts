import type { Secrets } from '../platform/secrets'
import type { MemberStore } from './member-store'

/** Everything the use cases of members take from outside. */
export interface MemberNeeds {
  secrets(): Secrets
  publicUrl(): string
  members(communityId: string): MemberStore
}
