import type { events, RosterLine } from '../contract/events'
import { attendanceOf } from '../door/attendance'
import type { Door } from '../door/stored-door'
import { auditLine, hourOf } from '../members/audit-line'
import { everyoneOn } from '../members/audit-store'
import { refusing, type UseCase } from '../platform/serve'
import type { EventRoster } from './event'
import type { OfficeNeeds } from './office-needs'
import { type Entry, isByHand, seating } from './roster'

const refuse = refusing<typeof events.roster>()

export const showRoster =
  (needs: OfficeNeeds): UseCase<typeof events.roster> =>
  async (wish, caller) => {
    const event = await needs.office(caller.communityId).attended(wish.eventId)
    if (!event) throw refuse('event-not-found')
    const at = needs.now()
    const by = { role: 'staff', personId: caller.personId } as const
    const look = {
      about: everyoneOn(event.id),
      at,
      what: 'roster-seen',
      by,
      eventId: event.id,
      turn: hourOf(at),
    } as const
    await needs.audit(caller.communityId).note(auditLine(needs.secrets(), look))
    const { free } = seating(event.capacity, event.entries)
    const { walkIns } = attendanceOf(event.capacity, event.entries, event.marks)
    return {
      capacity: event.capacity,
      seated: event.capacity - free,
      counted: event.marks.size > 0,
      walkIns,
      lines: attendedLines(event),
    }
  }

/** The list with who was seen at the door. */
export function attendedLines(event: Door): RosterLine[] {
  const { arrived } = attendanceOf(event.capacity, event.entries, event.marks)
  return rosterLines(event, new Set(arrived.map(({ ticket }) => ticket)))
}

/** Everyone on the list in the order they came, the seated before those who wait. */
export function rosterLines(
  { capacity, entries }: Pick<EventRoster, 'capacity' | 'entries'>,
  arrived: ReadonlySet<string> = new Set(),
): RosterLine[] {
  const { seated, waiting } = seating(capacity, entries)
  const lineOf = (state: RosterLine['state']) => (entry: Entry) => ({
    ticketNumber: entry.number,
    name: entry.name,
    party: entry.party,
    state,
    answers: entry.answers,
    signedUpAt: entry.at.toISOString(),
    byHand: isByHand(entry) ? entry.id : null,
    arrived: arrived.has(entry.number),
  })
  return [...seated.map(lineOf('seated')), ...waiting.map(lineOf('waiting'))]
}
