import type { OfficeCard } from '@contract/events-office'
import { daysUntil } from '../../copy/times'

/** Why an event wants a hand: it is still a draft, people wait, or it is today or tomorrow. */
export interface ToDo {
  event: OfficeCard
  why: 'draft' | 'waiting' | 'near'
}

const most = 6
const nearDays = 1

/** What wants a hand, the soonest first; one line an event. */
export function toDoOf(drafts: readonly OfficeCard[], upcoming: readonly OfficeCard[], now: number): ToDo[] {
  const unpublished = drafts.map((event) => ({ event, why: 'draft' as const }))
  const standing = upcoming.filter(({ signup }) => signup !== 'cancelled' && signup !== 'over')
  const waited = standing.flatMap((event): ToDo[] => {
    if (event.heads > event.capacity) return [{ event, why: 'waiting' }]
    return daysUntil(event.startsAt, now) <= nearDays ? [{ event, why: 'near' }] : []
  })
  return [...unpublished, ...waited].sort((a, b) => a.event.startsAt.localeCompare(b.event.startsAt)).slice(0, most)
}
