import { eventNeeds } from '../events/event-needs'
import { memberStore } from '../members/member-store'
import { rolesOf } from '../platform/roles'
import { phoneBehind } from '../platform/wechat-phone'
import { shiftStore } from '../shifts/shift-store'
import type { VolunteerNeeds } from './needs'
import { recordStore } from './record-store'
import { teamStore } from './team-store'
import { volunteerStore } from './volunteer-store'

/** What the running functions give the use cases of volunteers. */
export function volunteerNeeds(): VolunteerNeeds {
  const { now, secrets, lookedAfter, audit } = eventNeeds()
  return {
    ...{ now, secrets, lookedAfter, audit, rolesOf, phoneBehind },
    members: memberStore,
    volunteers: volunteerStore,
    teams: teamStore,
    records: recordStore,
    shifts: shiftStore,
  }
}
