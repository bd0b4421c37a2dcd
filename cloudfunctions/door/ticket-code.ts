import type { Secrets } from '../platform/secrets'

export type TicketReading = { ok: true; number: string } | { ok: false; why: 'forged' | 'other-event' }

/** Reads the text of a ticket's QR: only one that we made, for this event, has a number. */
export function readTicketCode(secrets: Secrets, eventId: string, code: string): TicketReading {
  const parts = /^(L1\.([\w-]{1,40})\.[\w-]{1,40}\.(\d{5}))\.([\w-]{16})$/.exec(code)
  const [, body = '', event = '', number = '', mac = ''] = parts ?? []
  if (!parts || !secrets.verify('ticket', body, mac)) return { ok: false, why: 'forged' }
  return event === eventId ? { ok: true, number } : { ok: false, why: 'other-event' }
}
