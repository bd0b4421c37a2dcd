import type { Guest, Odd, Tally } from './tally'

interface Here {
  guests: readonly Pick<Guest, 'ticket' | 'party' | 'state' | 'arrival'>[]
  odd: readonly Pick<Odd, 'why'>[]
  walkIns: Tally['walkIns']
}

/**
 * Tickets that wait and may have the seat of someone who has not come, in their order and as many as fit: as the cloud
 * says it, from what the phone itself knows.
 */
export function lateGuests({ guests, odd, walkIns }: Here, capacity: number): ReadonlySet<string> {
  const here = guests.filter(({ arrival }) => arrival !== null)
  const strangers = odd.filter(({ why }) => why === 'unknown').length
  let free = capacity - walkIns - strangers - here.reduce((sum, { party }) => sum + party, 0)
  const offered = new Set<string>()
  if (here.length + walkIns + strangers === 0) return offered
  for (const { ticket, party, state, arrival } of guests) {
    if (state !== 'waiting' || arrival) continue
    if (party > free) break
    free -= party
    offered.add(ticket)
  }
  return offered
}
