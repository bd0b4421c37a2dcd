import type { SessionCount } from '../contract/events-roster'
import { attendanceOf } from '../door/attendance'
import type { Door } from '../door/stored-door'
import { confirmedSeats } from '../roster/roster'

/**
 * How many people a session had, all parts of a hall together: those whom the door saw, or, where nobody kept the door,
 * those who had a seat.
 */
export function sessionCountOf(parts: readonly Door[]): SessionCount {
  const startsAt = (parts[0]?.startsAt ?? new Date(0)).toISOString()
  const doors = parts.map(({ capacity, entries, marks }) => attendanceOf(capacity, entries, marks))
  const arrived = doors.reduce((sum, { heads }) => sum + heads, 0)
  const walkIns = doors.reduce((sum, door) => sum + door.walkIns, 0)
  const seen = arrived + walkIns
  if (seen > 0) return { startsAt, people: seen, counted: 'arrived', arrived, walkIns }
  return { startsAt, people: confirmedIn(parts), counted: 'signed-up', arrived, walkIns }
}

/** People who have a seat, in all parts together. */
export const confirmedIn = (parts: readonly Pick<Door, 'capacity' | 'entries'>[]): number =>
  parts.reduce((sum, { capacity, entries }) => sum + confirmedSeats(capacity, entries), 0)
