import type { Role } from '../contract/action'
import type { EventNeeds } from '../events/needs'
import type { MemberStore } from '../members/member-store'
import type { PhoneBehind } from '../platform/wechat-phone'
import type { ShiftStore } from '../shifts/shift-store'
import type { RecordStore } from './record-store'
import type { TeamStore } from './team-store'
import type { VolunteerStore } from './volunteer-store'

/** Everything the use cases of volunteers take from outside. */
export interface VolunteerNeeds extends Pick<EventNeeds, 'now' | 'secrets' | 'lookedAfter' | 'audit'> {
  rolesOf(communityId: string, personId: string): Promise<Role[]>
  phoneBehind: PhoneBehind
  members(communityId: string): Pick<MemberStore, 'useCode' | 'byCode'>
  volunteers(communityId: string): VolunteerStore
  teams(communityId: string): TeamStore
  records(communityId: string): RecordStore
  shifts(communityId: string): Pick<ShiftStore, 'mine' | 'leave' | 'copyTeam'>
}
