import type { Secrets } from '../platform/secrets'

export type TicketReading = { ok: true; number: string; seal: string } | { ok: false; why: 'forged' | 'other-event' }

/** Tells a ticket from an earlier one of the same number, which is free again when somebody leaves. */
export const sealOf = (ticketId: string): string => ticketId.slice(0, 8)

/** A very ticket as a mark names it. */
export const sealedTicket = (number: string, seal: string): string => `${number}.${seal}`

/** Reads the text of a ticket's QR: only one that we made, for this event, has a number and a seal. */
export function readTicketCode(secrets: Secrets, eventId: string, code: string): TicketReading {
  const parts = /^(L1\.([\w-]{1,40})\.([\w-]{1,40})\.(\d{5}))\.([\w-]{16})$/.exec(code)
  const [, body = '', event = '', ticketId = '', number = '', mac = ''] = parts ?? []
  if (!parts || !secrets.verify('ticket', body, mac)) return { ok: false, why: 'forged' }
  return event === eventId ? { ok: true, number, seal: sealOf(ticketId) } : { ok: false, why: 'other-event' }
}
