import type { Kept } from './kept'

const key = 'linli.clock'
/** Below this a difference is the network's delay, not a wrong clock. */
const toleranceMs = 30_000

export interface CloudClock {
  /** The cloud's time in ms since 1970, as well as this device knows it. */
  now(): number
  /** Takes note of the time that came with an answer; what is not a time is passed over. */
  learn(at: unknown): void
}

/** A device's clock corrected by what the cloud said last, also when opened again without a network. */
export function createCloudClock(kept: Kept, deviceNow: () => number): CloudClock {
  const read = kept.get(key)
  let offset = typeof read === 'number' ? read : 0
  return {
    now: () => deviceNow() + offset,
    learn: (at) => {
      if (typeof at !== 'number' || !Number.isFinite(at)) return
      const difference = at - deviceNow()
      const next = Math.abs(difference) < toleranceMs ? 0 : difference
      if (Math.abs(next - offset) < toleranceMs) return
      offset = next
      kept.set(key, offset)
    },
  }
}
