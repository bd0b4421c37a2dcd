import type { Terms } from '../contract/terms'
import { seating } from '../roster/roster'
import { attendanceOf, type Ticketed } from './attendance'
import type { Marks } from './mark'

const minute = 60_000
/** So long a seat is kept for someone who has not come yet. */
const grace = 10 * minute

interface Session {
  startsAt: Date
  endsAt: Date
  cancelled: object | null
  terms: Terms
}

interface Hall<P> {
  capacity: number
  entries: readonly P[]
  marks: Marks
}

/** When late seats are offered; nobody wants one when half of it is over. */
export function lateWindow({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>): { from: Date; until: Date } {
  const half = new Date((startsAt.getTime() + endsAt.getTime()) / 2)
  const from = new Date(startsAt.getTime() + grace)
  return { from, until: half > from ? half : from }
}

/** Whether an event offers late seats at a moment. */
export function offersLateSeats(event: Session, now: Date): boolean {
  return Boolean(event.terms.lateSeats) && event.cancelled === null && lateWindow(event).from <= now
}

/**
 * The first who wait and have not come, as many as fit beside the people who are in: derived from the order and the
 * marks, so nothing is offered that is not there. A door that nobody kept saw nobody, which says nothing about seats.
 */
export function lateSeats<P extends Ticketed>({ capacity, entries, marks }: Hall<P>): P[] {
  const { arrived, unknown, heads, walkIns } = attendanceOf(capacity, entries, marks)
  const inside = heads + walkIns + unknown.length
  if (inside === 0) return []
  const here = new Set(arrived.map(({ ticket }) => ticket))
  const outside = seating(capacity, entries).waiting.filter(({ number }) => !here.has(number))
  return seating(Math.max(0, capacity - inside), outside).seated
}
