import type { PersonWalk } from '../check-in/walk'
import type { WalkedShift } from '../check-in/walked-shift'
import { forgottenAfterMs } from '../check-in/window'
import type { ServiceRecord } from '../contract/service'
import { correctionsOf, disputesOf, minutesOf, plainWalks, type Served, servedOf } from './served'

const iso = (at: number): string => new Date(at).toISOString()

/** What came of one shift for one person. */
export interface PersonRecord {
  personId: string
  name: string
  shift: WalkedShift
  walk: PersonWalk
  served: Served
}

/** Everyone's, in the order of the roster. */
export function recordsOf(shift: WalkedShift, now: Date): PersonRecord[] {
  const entries = new Map(shift.entries.map((entry) => [entry.number, entry]))
  return plainWalks(shift, now).flatMap((walk) => {
    const entry = entries.get(walk.number)
    return entry ? [{ personId: entry.id, name: entry.name, shift, walk, served: servedOf(shift, walk) }] : []
  })
}

/** One person's on each of their shifts. */
export const recordsOfPerson = (personId: string, shifts: readonly WalkedShift[], now: Date): PersonRecord[] =>
  shifts.flatMap((shift) => recordsOf(shift, now).filter((record) => record.personId === personId))

/** Whether minutes may still come by themselves: it is not over, or whoever came may still check out. */
export function isOpen({ shift, walk }: Pick<PersonRecord, 'shift' | 'walk'>, now: Date): boolean {
  if (walk.out || (shift.cancelled && !walk.in)) return false
  const until = shift.endsAt.getTime() + (walk.in ? forgottenAfterMs : 0)
  return now.getTime() <= until
}

export function recordSaid(record: PersonRecord, now: Date): ServiceRecord {
  const { shift, walk, served } = record
  return {
    shiftId: shift.id,
    number: walk.number,
    ...{ title: shift.title, kind: shift.kind },
    startsAt: shift.startsAt.toISOString(),
    endsAt: shift.endsAt.toISOString(),
    cancelled: shift.cancelled !== null,
    open: isOpen(record, now),
    minutes: minutesOf(served),
    forgotten: walk.out?.forgotten ?? false,
    points: walk.points.length,
    pointsAsked: shift.route?.points.filter(({ gone }) => !gone).length ?? 0,
    corrections: correctionsOf(shift, walk.number).map(({ id, kind, from, to, reason }) => ({
      ...{ id, kind, from: iso(from), to: iso(to), reason },
    })),
    disputes: disputesOf(shift, walk.number).map(({ mark: { id, from, to, words }, answer }) => ({
      ...{ id, from: iso(from), to: iso(to), words, answer },
    })),
  }
}
