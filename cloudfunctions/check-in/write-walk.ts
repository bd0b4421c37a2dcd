import type { WishOf } from '../contract/action'
import type { checkIn, WalkVerdict } from '../contract/check-in'
import type { Resident } from '../platform/caller'
import { refusing } from '../platform/serve'
import type { Batch } from './check-in-store'
import type { CheckInNeeds } from './needs'
import type { ReadItem } from './read-item'
import { isSameMark, mostMarks, packMark } from './shift-marks'
import type { WalkedShift } from './walked-shift'
import { isInWindow, isTaken } from './window'

type Wish = WishOf<typeof checkIn.send>
const refuse = refusing<typeof checkIn.send>()

/** How often somebody may reprint a code or move a shift while it is being written. */
const mostTries = 4

/** Writes what can be written; what cannot is told why and left out. */
export async function writeWalk(
  { shiftId, number }: Wish,
  { communityId, personId }: Resident,
  good: Map<number, ReadItem>,
  refused: Map<number, WalkVerdict>,
  now: Date,
  needs: CheckInNeeds,
): Promise<WalkedShift> {
  const store = needs.shifts(communityId)
  let known: WalkedShift | null = null
  for (let tries = 0; tries < mostTries; tries += 1) {
    const left = [...good.values()].filter(({ mark }) => !known || !isKept(known, number, mark))
    if (known && left.length === 0) return known
    const written = left.length > 0 ? await store.walk({ personId, number }, shiftId, batchOf(left), now) : null
    if (written) return written
    known = await store.find(shiftId)
    const fit = fitsOf(known, personId, number, [...good.values()], now)
    const unknown = dropUnfit(fit, number, good, refused)
    const elsewhere = unknown.size > 0 ? await needs.knownCodes(communityId, [...unknown.values()]) : new Set<string>()
    for (const [n, code] of unknown) refused.set(n, elsewhere.has(code) ? 'other-route' : 'unknown-code')
  }
  throw new Error('marks that a shift bears could not be written')
}

const isKept = (shift: WalkedShift, number: string, mark: ReadItem['mark']): boolean => {
  const first = shift.marks.of(number).get(mark.id)
  return first !== undefined && isSameMark(first, mark)
}

function batchOf(items: readonly ReadItem[]): Batch {
  const moments = items.flatMap(({ moment }) => (moment === null ? [] : [moment]))
  const codes = new Set(items.flatMap(({ code }) => (code === null ? [] : [code])))
  return {
    texts: items.map(({ mark }) => packMark(mark)),
    span: moments.length > 0 ? { from: Math.min(...moments), until: Math.max(...moments) } : null,
    codes: [...codes],
  }
}

/** The shift, if this person may write these to it at all. */
function fitsOf(
  shift: WalkedShift | null,
  personId: string,
  number: string,
  items: readonly ReadItem[],
  now: Date,
): WalkedShift {
  const mine = shift?.entries.some((entry) => entry.id === personId && entry.number === number)
  if (!shift || !mine) throw refuse('shift-not-mine')
  const more = items.filter(({ mark }) => !isKept(shift, number, mark)).length
  if (more === 0) return shift
  if (shift.cancelled) throw refuse('shift-cancelled')
  if (!isTaken(shift, now)) throw refuse('shift-closed')
  if (shift.marks.count(number) + more > mostMarks.volunteer)
    throw refuse('too-many-marks', { most: mostMarks.volunteer })
  return shift
}

/** Leaves out what this shift does not bear; codes that it has never seen are given back, to be looked for elsewhere. */
function dropUnfit(
  shift: WalkedShift,
  number: string,
  good: Map<number, ReadItem>,
  refused: Map<number, WalkVerdict>,
): Map<number, string> {
  const unknown = new Map<number, string>()
  const points = shift.route?.points ?? []
  for (const [n, { mark, moment, code }] of good) {
    if (isKept(shift, number, mark)) continue
    const inTime = moment === null || isInWindow(moment, shift)
    const isShown = code === null || points.some((point) => point.code === code)
    if (inTime && isShown) continue
    good.delete(n)
    const isOld = mark.kind === 'point' && points.some(({ prints }) => prints.includes(mark.print))
    if (!inTime) refused.set(n, 'outside-window')
    else if (isOld) refused.set(n, 'old-print')
    else if (code !== null) unknown.set(n, code)
  }
  return unknown
}
