import type { DutyFields } from '../contract/shifts-lead'
import { dayBefore } from '../messages/schedule'
import type { Team } from '../volunteers/team-store'
import type { StoredShift } from './stored-shift'
import { shiftTermsMark, termsOf } from './terms-mark'

/** What a shift is made of besides its ids and the people on it. */
export interface ShiftMaking {
  team: Pick<Team, 'id' | 'name' | 'leaders'>
  fields: DutyFields
  /** The copy of the route that `fields` names. */
  route: unknown
  startsAt: Date
  endsAt: Date
  planId?: string
  publish: boolean
}

/** A new shift as it is stored: nobody on it, every place free. */
export function newShift(id: string, communityId: string, making: ShiftMaking): StoredShift {
  const { team, fields, route, startsAt, endsAt, planId = null, publish } = making
  const { openTo, security, capacity, waitlistCap } = fields
  return {
    ...fields,
    ...{ _id: id, communityId, planId, published: publish, route, startsAt, endsAt },
    team: { id: team.id, name: team.name },
    leaders: team.leaders,
    room: capacity + waitlistCap,
    free: capacity,
    cancelled: null,
    changed: null,
    termsMark: shiftTermsMark(termsOf({ team, openTo, security, startsAt, endsAt })),
    revision: 1,
    turns: 0,
    entries: [],
    asks: {},
    // Nobody is on it, so there is nothing to tell before the first reminder.
    tellAt: dayBefore(startsAt).from,
  }
}
