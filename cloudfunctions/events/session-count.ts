import type { SessionCount } from '../contract/events-roster'
import { attendanceOf } from '../door/attendance'
import type { Door } from '../door/stored-door'
import { confirmedSeats } from '../roster/roster'

/** How many people a session had: those whom the door saw, or, where nobody kept the door, those who had a seat. */
export function sessionCountOf(event: Door): SessionCount {
  const startsAt = event.startsAt.toISOString()
  const { heads: arrived, walkIns } = attendanceOf(event.capacity, event.entries, event.marks)
  const seen = arrived + walkIns
  if (seen > 0) return { startsAt, people: seen, counted: 'arrived', arrived, walkIns }
  return { startsAt, people: confirmedSeats(event.capacity, event.entries), counted: 'signed-up', arrived, walkIns }
}
