import { randomBytes, randomInt } from 'node:crypto'
import type { Secrets } from '../platform/secrets'

/** What a new ticket needs of chance. */
export interface TicketNumbers {
  id(): string
  number(): string
}

export const randomTickets: TicketNumbers = {
  id: () => randomBytes(16).toString('base64url'),
  number: () => String(randomInt(10_000, 100_000)),
}

/** The text of a ticket's QR: version, event, ticket, number, MAC; checked at the door without the database. */
export function ticketCode(secrets: Secrets, eventId: string, ticketId: string, number: string): string {
  const body = `L1.${eventId}.${ticketId}.${number}`
  return `${body}.${secrets.sign('ticket', body, 16)}`
}
