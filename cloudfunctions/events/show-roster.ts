import type { events } from '../contract/events'
import { attendanceOf } from '../door/attendance'
import { handedInSaid } from '../door/handed-in'
import { lateSeats, offersLateSeats } from '../door/late-seats'
import { listLine } from '../members/list-line'
import { refusing, type UseCase } from '../platform/serve'
import { seating } from '../roster/roster'
import type { OfficeNeeds } from './office-needs'
import { knownOf, rosterLines } from './roster-lines'

const refuse = refusing<typeof events.roster>()

export const showRoster =
  (needs: OfficeNeeds): UseCase<typeof events.roster> =>
  async (wish, caller) => {
    const event = await needs.office(caller.communityId).attended(wish.eventId)
    if (!event) throw refuse('event-not-found')
    const { communityId } = caller
    const look = { what: 'roster-seen', eventId: event.id, at: needs.now() } as const
    await needs.audit(communityId).note(listLine(needs.secrets(), look, caller))
    const known = await knownOf(event, needs.contacts(communityId), needs.secrets())
    const { free } = seating(event.capacity, event.entries)
    const { walkIns, arrived } = attendanceOf(event.capacity, event.entries, event.marks)
    return {
      capacity: event.capacity,
      seated: event.capacity - free,
      counted: event.marks.size > 0,
      walkIns,
      lateSeats: offersLateSeats(event, look.at) ? lateSeats(event).map(({ number }) => number) : [],
      lines: rosterLines(event, known),
      handedIn: handedInSaid(event, new Set(arrived.map(({ ticket }) => ticket)), needs.secrets()),
    }
  }
