import type { Position } from './event-store'

/** Cuts one more than was asked for into a page and where the next one starts. */
export function pageOf<T extends { id: string; endsAt: Date }>(
  found: T[],
  limit: number,
): { page: T[]; next: Position | null } {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return { page, next: found.length > limit && last ? { at: last.endsAt.toISOString(), id: last.id } : null }
}
