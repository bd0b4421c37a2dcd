import type { MyShift, ShiftCard, ShiftPlace } from '../contract/shifts'
import type { BoardShift } from '../contract/shifts-lead'
import { type Entry, type Standing, seating } from '../roster/roster'
import { clashes } from './races'
import { isForAdults, leaveMs, placesLeft, type Shift, type ShiftFace, type ShiftRoster, stateOf } from './shift'
import { termsOf } from './terms-mark'

/** What stands for a consent where the leader put someone on the shift. */
export const assignedMark = 'assigned'

export const isAssigned = ({ consent }: Entry): boolean => consent === assignedMark

export function cardOf(shift: Shift, now: Date): ShiftCard {
  const { id, title, kind, team, place, bring, capacity, cancelled, changed } = shift
  return {
    ...{ id, title, kind, team, place, bring, capacity },
    terms: termsOf(shift),
    adultsOnly: isForAdults(shift),
    placesLeft: placesLeft(shift),
    state: stateOf(shift, now),
    hasRoute: shift.routeId !== null,
    cancelled: cancelled && { at: cancelled.at.toISOString(), reason: cancelled.reason },
    changed: changed && { at: changed.at.toISOString(), words: changed.words },
  }
}

/** A person's own place. */
export function placeOf(
  { id, startsAt }: Pick<Shift, 'id' | 'startsAt'>,
  { entry, state, waitingPlace }: Standing,
  asked: string | null = null,
): ShiftPlace {
  return {
    ...{ shiftId: id, number: entry.number, name: entry.name, state, waitingPlace },
    signedUpAt: entry.at.toISOString(),
    assigned: isAssigned(entry),
    leaveUntil: new Date(startsAt.getTime() - leaveMs).toISOString(),
    asked,
  }
}

export function myShiftsOf(faces: readonly ShiftFace[], now: Date): MyShift[] {
  const clash = clashes(faces)
  return faces.flatMap((face) =>
    face.mine
      ? [{ shift: cardOf(face, now), place: placeOf(face, face.mine, face.asked), clash: clash.has(face.id) }]
      : [],
  )
}

export function boardOf(shift: ShiftRoster, now: Date): BoardShift {
  const { seated, waiting } = seating(shift.capacity, shift.entries)
  const lineOf = (state: 'seated' | 'waiting') => (entry: Entry) => ({
    ...{ number: entry.number, name: entry.name, state },
    assigned: isAssigned(entry),
    asked: shift.asks[entry.number]?.words ?? null,
  })
  const { published, revision, waitlistCap, routeId } = shift
  return {
    shift: cardOf(shift, now),
    ...{ published, revision, waitlistCap, routeId },
    lines: [...seated.map(lineOf('seated')), ...waiting.map(lineOf('waiting'))],
  }
}
