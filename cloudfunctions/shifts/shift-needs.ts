import { eventNeeds } from '../events/event-needs'
import { rolesOf } from '../platform/roles'
import { routeCopyFor } from '../routes/route-store'
import { teamStore } from '../volunteers/team-store'
import { volunteerStore } from '../volunteers/volunteer-store'
import { leadStore } from './lead-store'
import type { ShiftNeeds } from './needs'
import { shiftStore } from './shift-store'

/** What the running functions give the use cases of shifts. */
export function shiftNeeds(): ShiftNeeds {
  const { now, secrets, lookedAfter, audit, tickets } = eventNeeds()
  return {
    ...{ now, secrets, lookedAfter, audit, tickets, rolesOf },
    volunteers: volunteerStore,
    teams: teamStore,
    shifts: shiftStore,
    lead: leadStore,
    routeFor: routeCopyFor,
  }
}
