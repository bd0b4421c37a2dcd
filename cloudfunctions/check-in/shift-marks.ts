import * as z from 'zod'
import { type AnyMark, LeaderMark, StaffMark, seenWays, WalkMark } from './walk-mark'

/**
 * Marks as a shift stores them: sets of texts, one set for each volunteer's number and one each for leaders and office,
 * so that a set that is added to twice or in another order is the same set.
 */
export const StoredMarks = z.record(z.string(), z.array(z.string()))
export type StoredMarks = z.infer<typeof StoredMarks>

/** What one person's, the leaders' or the office's set may hold. */
export const mostMarks = { volunteer: 300, leader: 2000, staff: 500 }

export const fieldOf = (number: string): string => `v${number}`

/** Whether the volunteer of that number wrote anything down, or a leader did about them. */
export const isMarked = (stored: StoredMarks, number: string): boolean =>
  (stored[fieldOf(number)]?.length ?? 0) > 0 ||
  (stored.leader ?? []).some((text) => text.includes(`"number":"${number}"`))

/** Every mark by its id. */
export interface ShiftMarks {
  of(number: string): ReadonlyMap<string, WalkMark>
  /** How many texts stand in a volunteer's set. */
  count(number: string): number
  /** How many stand in the leaders'. */
  led: number
  leader: ReadonlyMap<string, LeaderMark>
  staff: ReadonlyMap<string, StaffMark>
}

/** A mark as it is stored; equal for equal marks. */
export function packMark(mark: AnyMark): string {
  return JSON.stringify(mark)
}

export function readMarks(stored: StoredMarks): ShiftMarks {
  return {
    of: (number) => byId(stored[fieldOf(number)] ?? [], WalkMark),
    count: (number) => stored[fieldOf(number)]?.length ?? 0,
    led: stored.leader?.length ?? 0,
    leader: byId(stored.leader ?? [], LeaderMark),
    staff: byId(stored.staff ?? [], StaffMark),
  }
}

/**
 * Of several marks under one id the surest counts, and of those the first in the order of letters: whichever came first
 * makes no difference.
 */
function byId<M extends AnyMark>(texts: readonly string[], shape: z.ZodType<M>): ReadonlyMap<string, M> {
  const marks = new Map<string, M>()
  for (const text of [...texts].sort()) {
    const mark = shape.parse(JSON.parse(text))
    const other = marks.get(mark.id)
    if (!other || rank(mark) < rank(other)) marks.set(mark.id, mark)
  }
  return marks
}

const rank = (mark: AnyMark): number => ('seen' in mark && mark.kind !== 'accept' ? seenWays.indexOf(mark.seen) : 0)

/** Whether two marks say the same, however sure the moment is. */
export function isSameMark(a: AnyMark, b: AnyMark): boolean {
  const text = (mark: AnyMark) =>
    JSON.stringify(mark, (key, value) => (key === 'seen' && mark.kind !== 'accept' ? undefined : value))
  return text(a) === text(b)
}

/** Marks that no undo of the same hand names; an undo itself cannot be undone, so the order of undos does not matter. */
export function standing<M extends AnyMark>(marks: ReadonlyMap<string, M>): M[] {
  const undone = undoneIn(marks)
  return [...marks.values()].filter((mark) => mark.kind !== 'undo' && !undone.has(mark.id))
}

export function undoneIn(marks: ReadonlyMap<string, AnyMark>): ReadonlySet<string> {
  return new Set([...marks.values()].flatMap((mark) => (mark.kind === 'undo' ? [mark.of] : [])))
}
