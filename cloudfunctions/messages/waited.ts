import { seating } from '../roster/roster'
import type { Tellable } from './tellable'

/**
 * Tickets that waited once and are still on the list, seated by now or not: seen waiting by the timer, waiting now, or
 * come and promoted since its last look. Of the last it is known which seats came free after they signed up, and that
 * without those seats they would not have had one.
 */
export function everWaited(event: Tellable): string[] {
  const { capacity, entries } = event
  const known = new Set([...event.waited, ...seating(capacity, entries).waiting.map(({ ticketId }) => ticketId)])
  let heads = 0
  for (const { ticketId, party, at } of entries) {
    heads += party
    const isNew = event.lookedAt === null || at > event.lookedAt
    const since = event.freed.reduce((sum, freed) => sum + (freed.at > at ? freed.heads : 0), 0)
    if (isNew && since > 0 && heads + since > capacity) known.add(ticketId)
  }
  return entries.map(({ ticketId }) => ticketId).filter((id) => known.has(id))
}
