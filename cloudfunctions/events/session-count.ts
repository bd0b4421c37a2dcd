import type { SessionCount } from '../contract/events-office'
import { attendanceOf } from '../door/attendance'
import type { Door } from '../door/stored-door'
import { confirmedSeats } from './roster'

/** How many people a session had: those whom the door saw, or, where nobody kept the door, those who had a seat. */
export function sessionCountOf(event: Door): SessionCount {
  const startsAt = event.startsAt.toISOString()
  const { heads, walkIns } = attendanceOf(event.capacity, event.entries, event.marks)
  if (heads + walkIns > 0) return { startsAt, people: heads + walkIns, counted: 'arrived' }
  return { startsAt, people: confirmedSeats(event.capacity, event.entries), counted: 'signed-up' }
}
