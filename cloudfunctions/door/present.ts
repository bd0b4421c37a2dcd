import type { Attendance, DoorLine } from '../contract/door'
import { type Entry, phoneOf } from '../roster/roster'
import { type Arrival, attendanceOf } from './attendance'
import type { InitialsOf } from './initials'
import type { Door } from './stored-door'
import { sealOf } from './ticket-code'

/** A name as a phone at the door may hold it: its first character, and a star for the rest. */
const shortened = (name: string) => `${[...name][0] ?? ''}*`

/** Of a phone only its end leaves the cloud. */
export const lineWith =
  (phones: ReadonlyMap<string, string>, initialsOf: InitialsOf) =>
  (state: 'seated' | 'waiting') =>
  (entry: Entry): DoorLine => ({
    ticket: entry.number,
    seal: sealOf(entry.ticketId),
    name: shortened(entry.name),
    party: entry.party,
    state,
    initials: initialsOf(entry.name),
    lastFour: phoneOf(entry, phones)?.slice(-4) ?? null,
  })

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
