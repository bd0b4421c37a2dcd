import { standing } from '../check-in/shift-marks'
import type { PersonWalk } from '../check-in/walk'
import { walksOf } from '../check-in/walk'
import type { StaffMark, WalkMark } from '../check-in/walk-mark'
import type { Walked } from '../check-in/walked-shift'
import type { Minutes } from '../contract/service'
import { minutesIn, type Stretch, stretch, union, without } from './stretches'

/** Minutes of one person on one shift by where they come from; no minute is in two of them. */
export interface Served {
  recorded: Stretch[]
  added: Stretch[]
  disputed: Stretch[]
}

export type Shift = Walked & { cancelled: { at: Date } | null }
type Timed = Extract<StaffMark, { kind: 'add' | 'strike' }>
export type Dispute = Extract<WalkMark, { kind: 'dispute' }>

/** What the office wrote about one number and nobody took back. */
export function correctionsOf(shift: Pick<Walked, 'marks'>, number: string): Timed[] {
  return standing(shift.marks.staff)
    .filter((mark): mark is Timed => (mark.kind === 'add' || mark.kind === 'strike') && mark.number === number)
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
}

/** What a volunteer claims, and what the office said to it; an answer stays. */
export function disputesOf(shift: Pick<Walked, 'marks'>, number: string): { mark: Dispute; answer: string | null }[] {
  const answers = [...shift.marks.staff.values()]
    .filter((mark) => mark.kind === 'answer' && mark.number === number)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return standing(shift.marks.of(number))
    .filter((mark): mark is Dispute => mark.kind === 'dispute')
    .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1))
    .map((mark) => {
      const answer = answers.find((one) => one.kind === 'answer' && one.of === mark.id)
      return { mark, answer: answer?.kind === 'answer' ? answer.words : null }
    })
}

/**
 * Presence is recorded within the shift's own hours, or until it was cancelled; the rest is for the office to add with a
 * reason. What the office strikes counts nowhere. Sets of minutes have no order, so neither have corrections.
 */
export function servedOf(shift: Shift, walk: Pick<PersonWalk, 'number' | 'in' | 'out'>): Served {
  const ends = Math.min(shift.endsAt.getTime(), shift.cancelled?.at.getTime() ?? Number.POSITIVE_INFINITY)
  const there =
    walk.in && walk.out ? stretch(Math.max(walk.in.at, shift.startsAt.getTime()), Math.min(walk.out.at, ends)) : []
  const corrections = correctionsOf(shift, walk.number)
  const timed = (kind: Timed['kind']) =>
    union(...corrections.filter((mark) => mark.kind === kind).map(({ from, to }) => stretch(from, to)))
  const open = disputesOf(shift, walk.number).filter(({ answer }) => answer === null)
  const claimed = union(...open.map(({ mark }) => stretch(mark.from, mark.to)))
  const recorded = without(there, timed('strike'))
  const added = without(timed('add'), timed('strike'), recorded)
  return { recorded, added, disputed: without(claimed, recorded, added) }
}

/** Minutes of several shifts together: one that is in two of them counts once, in the earlier. */
export function together(all: readonly Served[]): Served[] {
  let covered: Stretch[] = []
  const counted = all.map(({ recorded, added }) => {
    const once = { recorded: without(recorded, covered), added: without(added, covered) }
    covered = union(covered, recorded, added)
    return once
  })
  let claimed: Stretch[] = covered
  return all.map(({ disputed }, place) => {
    const once = without(disputed, claimed)
    claimed = union(claimed, disputed)
    return { recorded: [], added: [], ...counted[place], disputed: once }
  })
}

export function minutesOf({ recorded, added, disputed }: Served): Minutes {
  const [own, given] = [minutesIn(recorded), minutesIn(added)]
  return { recorded: own, added: given, disputed: minutesIn(disputed), total: own + given }
}

/** Walks where nobody looks at the evidence. */
export const plainWalks = (shift: Walked, now: Date): PersonWalk[] => walksOf(shift, now, () => false)
