import type { Guest } from './tally'

export type Filter = 'coming' | 'here' | 'all'

/** So many lines a phone draws without a pause; the rest is found by searching. */
const most = 40

/**
 * Guests whose ticket begins or ends with what is typed, whose phone ends with it, whose name's initials begin with it, or
 * whose shortened name does. Lists from before a phone or initials were in them are searched by what they hold.
 */
export function findGuests(guests: readonly Guest[], search: string, filter: Filter) {
  const wanted = search.trim()
  const [first = ''] = [...wanted]
  const letters = /^[a-z]+$/i.test(wanted) ? wanted.toLowerCase() : null
  const found = guests.filter(({ ticket, name, arrival, initials = '', lastFour = null }) => {
    // Whoever is looked for by name or number is found, arrived or not.
    if (letters && initials.startsWith(letters)) return true
    if (wanted) {
      return ticket.startsWith(wanted) || ticket.endsWith(wanted) || lastFour === wanted || name.startsWith(first)
    }
    return filter === 'all' || (filter === 'here') === (arrival !== null)
  })
  return { shown: found.slice(0, most), more: Math.max(0, found.length - most) }
}
