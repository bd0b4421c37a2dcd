import type { Secrets } from '../platform/secrets'

/** The text of a ticket's QR: version, event, ticket, number, MAC; checked at the door without the database. */
export function ticketCode(secrets: Secrets, eventId: string, ticketId: string, number: string): string {
  const body = `L1.${eventId}.${ticketId}.${number}`
  return `${body}.${secrets.sign('ticket', body, 16)}`
}
