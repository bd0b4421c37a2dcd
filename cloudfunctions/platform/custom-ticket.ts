import tcb from '@cloudbase/node-sdk'
import * as z from 'zod'

/** The file that CloudBase's console gives out for custom sign-in. */
const Key = z.looseObject({ private_key_id: z.string(), private_key: z.string(), env_id: z.string() })

/** Makes a ticket by which a browser becomes this person until `endsAt`; it must itself be used within ten minutes. */
export type TicketFor = (platformId: string, endsAt: Date) => string

/** With the key that the function's own settings hold; null where there is none. */
export function functionTickets(): TicketFor | null {
  const setting = process.env.LINLI_CUSTOM_LOGIN_KEY
  if (!setting) return null
  const credentials = Key.parse(JSON.parse(setting))
  const auth = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV, credentials }).auth()
  return (platformId, endsAt) => auth.createTicket(platformId, { expire: endsAt.getTime() })
}
