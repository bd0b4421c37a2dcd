import type { Airing, AiringState } from '../contract/on-air'
import type { Airtime } from '../radio/airtime'
import type { Programme } from '../radio/stored-programme'
import type { StoredAiring } from './stored-airing'

export const airingOf = (airing: StoredAiring, by: string[]): Airing => {
  const { broadcastId, state, skipped, reason, at, notedAt, as, revision } = airing
  return {
    ...{ broadcastId, state, skipped, reason, by, as, revision },
    ...{ at: at.toISOString(), notedAt: notedAt.toISOString() },
  }
}

/** How a broadcast stands; what is over without a word is asked for, whether or not any timer ran. */
export function stateOf({ cancelled, endsAt }: Airtime, airing: StoredAiring | undefined, now: Date): AiringState {
  if (airing) return airing.state
  if (cancelled) return 'cancelled'
  return endsAt <= now ? 'unconfirmed' : 'coming'
}

/** Names of hosts, those left out who are forgotten. */
export const namesOf = ({ hosts }: Programme, ids: readonly string[]): string[] =>
  ids.flatMap((id) => hosts.find((host) => host.id === id)?.name ?? [])

export const byBroadcast = (airings: readonly StoredAiring[]): Map<string, StoredAiring> =>
  new Map(airings.map((airing) => [airing.broadcastId, airing]))
