import type { Forecast, SessionCount } from '../contract/events-roster'

/** Sessions looked back at. */
export const lookBack = 8

/**
 * Chairs for the next session: the median of how many people the last sessions had, with the smallest and the largest.
 * People counted at the door are the better measure; a session nobody counted stands in with its sign-ups.
 */
export function seatForecast(past: readonly SessionCount[]): Pick<Forecast, 'chairs' | 'basis'> {
  const sizes = past.map(({ people }) => people).sort((a, b) => a - b)
  const [low, high] = [sizes[0], sizes.at(-1)]
  if (low === undefined || high === undefined) return { chairs: null, basis: 'none' }
  const kinds = new Set(past.map(({ counted }) => counted))
  const [only = 'none'] = kinds
  return { chairs: { median: Math.ceil(medianOf(sizes)), low, high }, basis: kinds.size > 1 ? 'mixed' : only }
}

function medianOf(sorted: readonly number[]): number {
  const middle = sorted.length / 2
  const at = (n: number) => sorted[n] ?? 0
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle))
}
