import type { Clock } from './clock'

const longestWaitMs = 3600 * 1000

/**
 * Calls `work` once when the cloud's clock has reached `dueMs`, however a test moves that clock meanwhile.
 * @returns a way to cancel
 */
export function atTime(clock: Clock, dueMs: number, work: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const cancel = () => {
    clearTimeout(timer)
    forget()
  }
  const arm = () => {
    clearTimeout(timer)
    timer = setTimeout(look, Math.max(0, Math.min(dueMs - clock.now(), longestWaitMs))).unref()
  }
  const look = () => {
    if (clock.now() < dueMs) return arm()
    cancel()
    work()
  }
  const forget = clock.onShift(arm)
  arm()
  return cancel
}
