import { gatewayTransport } from './gateway'
import { httpFetch, putFetch } from './http-fetch'
import { keptPersonal } from './kept-personal'
import { queueLock } from './lock'

/** Each tab has a session of its own, so one refresh at a time within the tab is enough. */
export const transport = gatewayTransport({
  base: LINLI_GATEWAY,
  clientId: LINLI_ENV,
  http: httpFetch,
  put: putFetch,
  kept: keptPersonal,
  lock: queueLock(),
})
