import { gatewayTransport } from './gateway'
import { httpFetch } from './http-fetch'
import { keptTaro } from './kept-taro'
import { tabLock } from './tab-lock'

export const transport = gatewayTransport({
  base: LINLI_GATEWAY,
  clientId: LINLI_ENV,
  http: httpFetch,
  kept: keptTaro,
  lock: tabLock(),
})
