import type { Role } from '../contract/action'
import type { EventNeeds } from '../events/needs'
import type { TeamStore } from '../volunteers/team-store'
import type { VolunteerStore } from '../volunteers/volunteer-store'
import type { LeadStore } from './lead-store'
import type { ShiftStore } from './shift-store'

/** Everything the use cases of shifts take from outside. */
export interface ShiftNeeds extends Pick<EventNeeds, 'now' | 'secrets' | 'lookedAfter' | 'audit' | 'tickets'> {
  rolesOf(communityId: string, personId: string): Promise<Role[]>
  volunteers(communityId: string): Pick<VolunteerStore, 'find' | 'byRef'>
  teams(communityId: string): Pick<TeamStore, 'led' | 'find'>
  shifts(communityId: string): ShiftStore
  lead(communityId: string): LeadStore
  /** The route's copy that a shift takes along; null when there is none of that id. */
  routeFor(communityId: string, routeId: string): Promise<unknown>
}
