import type { WishOf } from '../contract/action'
import { type checkIn, type LeaderItem, type LeaderVerdict, mostItems } from '../contract/check-in'
import { readTicketCode } from '../door/ticket-code'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import { minutesOf, plainWalks, servedOf } from '../service/served'
import { leading } from './leading'
import type { CheckInNeeds } from './needs'
import { photoWishes } from './photo-wish'
import { boardOf } from './present'
import { isAbout } from './scans'
import { isSameMark, mostMarks, packMark, undoneIn } from './shift-marks'
import type { LeaderMark } from './walk-mark'
import type { WalkedShift } from './walked-shift'
import { isInWindow, isTaken } from './window'

type Wish = WishOf<typeof checkIn.lead>
type Good = Map<number, LeaderMark>
const refuse = refusing<typeof checkIn.lead>()

/** As with what volunteers send: one conditional update, the duty being on the shift. */
export const lead =
  (needs: CheckInNeeds): UseCase<typeof checkIn.lead> =>
  async (wish, caller) => {
    if (wish.items.length > mostItems) throw refuse('too-many-items', { most: mostItems })
    const by = needs.secrets().sign('on-shift', `${wish.shiftId}|${caller.personId}`, 12)
    const good: Good = new Map()
    const refused = new Map<number, LeaderVerdict>()
    for (const [n, item] of wish.items.entries()) {
      const mark = markOf(item, by, wish.shiftId, needs)
      if (typeof mark === 'string') refused.set(n, mark)
      else good.set(n, mark)
    }
    const now = needs.now()
    const shift = await write(wish, caller, good, refused, now, needs)
    if (now > shift.endsAt) await recheckAll(shift, [...good.values()], caller.communityId, now, needs)
    const asksPhoto = photoWishes(needs.secrets(), caller.communityId, shift.id)
    return {
      results: wish.items.map(({ id }, n) => ({ id, verdict: refused.get(n) ?? verdictOf(good.get(n), shift) })),
      board: await boardOf(shift, asksPhoto, now, needs.files),
    }
  }

function markOf(item: LeaderItem, by: string, shiftId: string, needs: CheckInNeeds): LeaderMark | LeaderVerdict {
  const { id } = item
  const at = Date.parse(item.at)
  if (item.kind === 'undo') return { id, kind: 'undo', at, by, of: item.of }
  if (item.kind === 'scan') {
    const ticket = readTicketCode(needs.secrets(), shiftId, item.code)
    if (ticket.ok) return { id, kind: 'in', at, by, number: ticket.number, how: 'scan', seal: ticket.seal }
    return ticket.why === 'forged' ? 'unknown-code' : 'other-shift'
  }
  const { number } = item
  if (item.kind === 'in') return { id, kind: 'in', at, by, number, how: 'word' }
  if (item.kind === 'out') return { id, kind: 'out', at, by, number }
  if (item.kind === 'point') return { id, kind: 'point', at, by, number, pointId: item.pointId }
  if (item.kind === 'decline') return { id, kind: 'decline', at, by, number, of: item.of }
  return { id, kind: 'accept', at, by, number, of: item.of, seen: item.seen === null ? null : Date.parse(item.seen) }
}

/** The moment that must lie in the shift; a decision may come days after it. */
function momentOf(mark: LeaderMark): number | null {
  if (mark.kind === 'accept') return mark.seen
  return mark.kind === 'in' || mark.kind === 'out' || mark.kind === 'point' ? mark.at : null
}

async function write(
  { shiftId }: Wish,
  caller: Resident,
  good: Good,
  refused: Map<number, LeaderVerdict>,
  now: Date,
  needs: CheckInNeeds,
): Promise<WalkedShift> {
  const store = needs.shifts(caller.communityId)
  for (;;) {
    const marks = [...good.values()]
    const moments = marks.flatMap((mark) => momentOf(mark) ?? [])
    const span = moments.length > 0 ? { from: Math.min(...moments), until: Math.max(...moments) } : null
    const batch = { texts: marks.map(packMark), span, codes: [] }
    const written =
      marks.length > 0 ? await leading(caller, needs, (leaderId) => store.lead(leaderId, shiftId, batch, now)) : null
    if (written) return written
    const shift = await leading(caller, needs, (leaderId) => store.led(shiftId, leaderId))
    if (!shift) throw refuse('not-shift-leader')
    if (marks.length === 0) return shift
    if (shift.cancelled) throw refuse('shift-cancelled')
    if (!isTaken(shift, now)) throw refuse('shift-closed')
    if (shift.marks.led + marks.length > mostMarks.leader) throw refuse('too-many-marks', { most: mostMarks.leader })
    for (const [n, mark] of good) {
      const moment = momentOf(mark)
      if (moment === null || isInWindow(moment, shift)) continue
      good.delete(n)
      refused.set(n, 'outside-window')
    }
    if (good.size === marks.length) throw new Error('marks that a shift bears could not be written')
  }
}

function verdictOf(mark: LeaderMark | undefined, shift: WalkedShift): LeaderVerdict {
  const kept = mark && shift.marks.leader.get(mark.id)
  if (!kept || !isSameMark(kept, mark)) return 'changed'
  if (undoneIn(shift.marks.leader).has(mark.id)) return 'undone'
  if ('number' in mark && !shift.entries.some((entry) => isAbout(mark, entry))) return 'unknown-number'
  if (mark.kind === 'point' && !shift.route?.points.some(({ id }) => id === mark.pointId)) return 'unknown-point'
  return 'noted'
}

async function recheckAll(
  shift: WalkedShift,
  marks: readonly LeaderMark[],
  communityId: string,
  now: Date,
  needs: CheckInNeeds,
): Promise<void> {
  const undone = marks.flatMap((mark) => (mark.kind === 'undo' ? (shift.marks.leader.get(mark.of) ?? []) : []))
  const numbers = new Set([...marks, ...undone].flatMap((mark) => ('number' in mark ? [mark.number] : [])))
  for (const walk of plainWalks(shift, now)) {
    const entry = shift.entries.find(({ number }) => number === walk.number)
    if (!entry || !numbers.has(walk.number)) continue
    await needs.recheck(communityId, entry.id, shift.id, minutesOf(servedOf(shift, walk)).total)
  }
}
