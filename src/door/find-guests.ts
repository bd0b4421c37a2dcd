import type { Guest } from './tally'

export type Filter = 'coming' | 'here' | 'all'

/** So many lines a phone draws without a pause; the rest is found by searching. */
const most = 40

/** Guests whose number begins or ends with what is typed, or whose shortened name begins with it. */
export function findGuests(guests: readonly Guest[], search: string, filter: Filter) {
  const wanted = search.trim()
  const [first = ''] = [...wanted]
  const found = guests.filter(({ ticket, name, arrival }) => {
    // Whoever is looked for by name or number is found, arrived or not.
    if (wanted) return ticket.startsWith(wanted) || ticket.endsWith(wanted) || name.startsWith(first)
    return filter === 'all' || (filter === 'here') === (arrival !== null)
  })
  return { shown: found.slice(0, most), more: Math.max(0, found.length - most) }
}
