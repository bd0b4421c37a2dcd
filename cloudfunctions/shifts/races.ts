import { conflictOf, type ShiftFace } from './shift'

/** Two places taken within this time may have been taken at once, each without seeing the other. */
const raceMs = 60_000

/** Not cancelled, and with a place of the person's own. */
const held = (shifts: readonly ShiftFace[]) =>
  shifts.flatMap((shift) => (shift.mine && !shift.cancelled ? [{ shift, at: shift.mine.entry.at.getTime() }] : []))

/** Ids of shifts that clash with another of the same person. */
export function clashes(shifts: readonly ShiftFace[]): Set<string> {
  const all = held(shifts)
  const clash = all.filter(({ shift }) =>
    all.some((other) => other.shift.id !== shift.id && conflictOf(shift, other.shift) !== null),
  )
  return new Set(clash.map(({ shift }) => shift.id))
}

/**
 * Shifts whose places were taken in a race and have to be given back: of two that clash the later one, whoever looks and
 * in whatever order. A clash that came of moving a shift is no race, and stays for people to settle.
 */
export function lostRaces(shifts: readonly ShiftFace[]): ShiftFace[] {
  const inOrder = held(shifts).sort((a, b) => a.at - b.at || (a.shift.id < b.shift.id ? -1 : 1))
  const kept: typeof inOrder = []
  const lost: ShiftFace[] = []
  for (const one of inOrder) {
    const isLost = kept.some(({ shift, at }) => one.at - at < raceMs && conflictOf(shift, one.shift) !== null)
    if (isLost) lost.push(one.shift)
    else kept.push(one)
  }
  return lost
}
