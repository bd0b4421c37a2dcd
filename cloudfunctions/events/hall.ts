import type { EventSummary } from './event'
import type { Position } from './event-store'

/** The parts that a hall can have at most. */
export const mostParts = 6

/** Beside each other in the order of (endsAt, id), so that a page of a list holds a hall as one. */
export const partId = (hallId: string, place: number): string => `${hallId}-s${place}`

/** The hall that an id belongs to; every other event's id is shorter or longer. */
export const hallIdOf = (eventId: string): string | null => /^([\w-]{22})-s[1-6]$/.exec(eventId)?.[1] ?? null

/** The part that stands for all: its edit comes first, its photos are everyone's. */
export const firstPartOf = (eventId: string): string => {
  const hallId = hallIdOf(eventId)
  return hallId === null ? eventId : partId(hallId, 1)
}

/** Documents to read for a page of so many events: never fewer than one hall and one more. */
export const rowsFor = (limit: number): number => Math.max(limit, mostParts) + 1

type Row = Pick<EventSummary, 'id' | 'endsAt' | 'hall'>

/** Neighbours of the same hall as one, its parts in the office's order. */
function gathered<T extends Row>(rows: readonly T[]): T[][] {
  const groups: T[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (row.hall && last?.[0]?.hall?.id === row.hall.id) last.push(row)
    else groups.push([row])
  }
  return groups
}

const inOrder = <T extends Row>(parts: readonly T[]): T[] =>
  [...parts].sort((a, b) => (a.hall?.place ?? 0) - (b.hall?.place ?? 0))

/**
 * A page of events, each as its parts, out of `rows` documents that were asked for. A hall cut off by the end is left to
 * the next page; parts that an unfinished edit left elsewhere are passed over.
 */
export function wholesOf<T extends Row>(
  found: readonly T[],
  limit: number,
  rows = rowsFor(limit),
): { page: T[][]; next: Position | null } {
  const groups = gathered(found)
  const full = found.length >= rows
  const cut = full && groups.length > 1 && groups.at(-1)?.[0]?.hall
  const taken = groups.slice(0, cut ? -1 : undefined).slice(0, limit)
  const last = taken.at(-1)?.at(-1)
  const more = full || taken.length < groups.length
  const page = taken.map(inOrder).filter(([first]) => (first?.hall?.place ?? 1) === 1)
  return { page, next: more && last ? { at: last.endsAt.toISOString(), id: last.id } : null }
}
