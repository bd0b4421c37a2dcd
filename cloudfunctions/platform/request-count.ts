import { AsyncLocalStorage } from 'node:async_hooks'

const running = new AsyncLocalStorage<{ requests: number }>()

/** Runs one call and tells how many database requests it made: the unit of cost and delay. */
export async function countRequests<T>(run: () => Promise<T>): Promise<{ result: T; requests: number }> {
  const tally = { requests: 0 }
  const result = await running.run(tally, run)
  return { result, requests: tally.requests }
}

export function countOne(): void {
  const tally = running.getStore()
  if (tally) tally.requests += 1
}
