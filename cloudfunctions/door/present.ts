import type { Attendance, DoorLine } from '../contract/door'
import type { Entry } from '../events/roster'
import { type Arrival, attendanceOf } from './attendance'
import type { Door } from './stored-door'

/** A name as a phone at the door may hold it: its first character, and a star for the rest. */
const shortened = (name: string) => `${[...name][0] ?? ''}*`

export const lineOf =
  (state: 'seated' | 'waiting') =>
  (entry: Entry): DoorLine => ({ ticket: entry.number, name: shortened(entry.name), party: entry.party, state })

const arrivalSaid = ({ at, ...arrival }: Arrival) => ({ ...arrival, at: at.toISOString() })

export function attendanceSaid(door: Door): Attendance {
  const { arrived, again, unknown, claims, ...counts } = attendanceOf(door.capacity, door.entries, door.marks)
  return {
    arrived: arrived.map(arrivalSaid),
    again: again.map(arrivalSaid),
    unknown: unknown.map(arrivalSaid),
    claims: claims.map(arrivalSaid),
    ...counts,
  }
}
