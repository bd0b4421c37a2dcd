import type { Position } from '../events/event-store'
import type { StoredReport } from './stored-report'

/** Cuts one more than was asked for into a page and where the next one starts. */
export function pageOf(
  found: StoredReport[],
  limit: number,
  by: 'turnAt' | 'dueAt' | 'sentAt' | 'fixedAt',
): { page: StoredReport[]; next: Position | null } {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const at = last?.[by]
  return { page, next: found.length > limit && last && at ? { at: at.toISOString(), id: last._id } : null }
}
