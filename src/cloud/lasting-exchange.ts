import type { Http, HttpAnswer, HttpRequest } from './http'
import { Unreachable } from './unreachable'

/**
 * Trades a refresh token so that the answer outlives the page: the old token is dead as soon as the cloud has it, and the
 * new one would be lost with a page that is loaded again at that moment.
 */
export interface LastingExchange {
  /** For somebody signed in: visitors have nothing to lose. */
  prepare(): void
  send: Http
  /** Forgets answers that nobody fetched. */
  forget(): void
}

/** What lives on while its page is loaded again. */
export interface ExchangeWorker {
  /** One exchange for each token, however often it is asked; null when nothing came back. */
  exchange(request: Pick<HttpRequest, 'url' | 'body'>): Promise<HttpAnswer | null>
  forget(): void
}

/** `worker` is null where there is none; then the page sends for itself. */
export function lastingExchange(http: Http, worker: () => Promise<ExchangeWorker | null>): LastingExchange {
  let ready: Promise<ExchangeWorker | null> | null = null
  const prepared = () => {
    ready ??= worker().catch(() => null)
    return ready
  }
  return {
    prepare: () => void prepared(),
    send: async (request) => {
      const active = await prepared()
      if (!active) return http(request)
      const answer = await active.exchange({ url: request.url, body: request.body })
      if (!answer) throw new Unreachable('offline')
      return answer
    },
    forget: () => void ready?.then((active) => active?.forget()),
  }
}
