import { Unreachable } from './unreachable'

export interface Patience {
  /** Longest wait for one attempt. */
  timeoutMs: number
  /** Pauses before the second, third… attempt; none means a single attempt. */
  pausesMs: readonly number[]
  /** No new attempt starts after this long, so that nobody watches a spinner for half a minute. */
  giveUpMs: number
}

export const patience: Patience = { timeoutMs: 10_000, pausesMs: [500, 1500], giveUpMs: 12_000 }

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

/** Rejects with `Unreachable('timeout')` when `work` takes too long; its late answer is dropped. */
export function within<T>(timeoutMs: number, work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Unreachable('timeout')), timeoutMs)
    work.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** Runs `attempt` again while it is `Unreachable` and patience lasts; anything else passes through at once. */
export async function patiently<T>(attempt: () => Promise<T>, limits: Patience): Promise<T> {
  const started = Date.now()
  for (const pauseMs of [...limits.pausesMs, null]) {
    try {
      return await within(limits.timeoutMs, attempt())
    } catch (failure) {
      const spent = Date.now() - started + (pauseMs ?? 0)
      if (!(failure instanceof Unreachable) || pauseMs === null || spent > limits.giveUpMs) throw failure
      // Phones that lost the same cell tower must not all come back in the same instant.
      await pause(pauseMs * (0.75 + Math.random() / 2))
    }
  }
  throw new Unreachable('fault')
}
