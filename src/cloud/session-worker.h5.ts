import type { HttpAnswer } from './http'
import type { ExchangeWorker } from './lasting-exchange'
import { Unreachable } from './unreachable'

/** No longer than this for a worker that is not there yet. */
const startsWithinMs = 3_000
/** Longer than the patience of a single call, which asks the same worker again. */
const answersWithinMs = 30_000

/** The service worker that keeps answers of refreshes, and nothing else: it sees no request of the app and stores none. */
export async function sessionWorker(): Promise<ExchangeWorker | null> {
  if (!('serviceWorker' in navigator)) return null
  await navigator.serviceWorker.register('session-worker.js', { updateViaCache: 'none' })
  const active = navigator.serviceWorker.ready.then((registration) => registration.active)
  const worker = await Promise.race([active, after(startsWithinMs)])
  if (!worker) return null
  return {
    exchange: (request) => ask(worker, request),
    forget: () => worker.postMessage('forget'),
  }
}

const after = (ms: number) => new Promise<null>((resolve) => setTimeout(resolve, ms, null))

function ask(worker: ServiceWorker, request: unknown): Promise<HttpAnswer | null> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel()
    const timer = setTimeout(() => reject(new Unreachable('timeout')), answersWithinMs)
    port1.onmessage = ({ data }: MessageEvent<HttpAnswer | null>) => {
      clearTimeout(timer)
      port1.close()
      resolve(data)
    }
    worker.postMessage(request, [port2])
  })
}
