import type { Secrets } from '../platform/secrets'
import type { DoorStore } from './door-store'

/** Everything the use cases of the door take from outside. */
export interface DoorNeeds {
  now(): Date
  secrets(): Secrets
  doors(communityId: string): DoorStore
}
