import { gatewayTransport } from './gateway'
import { httpFetch, putFetch } from './http-fetch'
import { keptPersonal } from './kept-personal'
import { lastingExchange } from './lasting-exchange'
import { queueLock } from './lock'
import { sessionWorker } from './session-worker'

/** Each tab has a session of its own, so one refresh at a time within the tab is enough. */
export const transport = gatewayTransport({
  base: LINLI_GATEWAY,
  clientId: LINLI_ENV,
  http: httpFetch,
  exchange: lastingExchange(httpFetch, sessionWorker),
  put: putFetch,
  kept: keptPersonal,
  lock: queueLock(),
})
