import type { DoorLine } from '@contract/door'

/** The event and ticket on a ticket's code; null for any other text. Only the cloud can tell a forged one for sure. */
export function readTicket(code: string): { eventId: string; ticket: string } | null {
  const [, eventId, seal, ticket] = /^L1\.([\w-]{1,40})\.([\w-]{1,8})[\w-]{0,32}\.(\d{5})\.[\w-]{16}$/.exec(code) ?? []
  return eventId && seal && ticket ? { eventId, ticket: `${ticket}.${seal}` } : null
}

/** Five digits that can be said aloud. */
export const numberOf = (ticket: string): string => ticket.slice(0, 5)

/** A line's own ticket as a mark names it; lists from before there were seals have the number alone. */
export const ticketOf = ({ ticket, seal }: Pick<DoorLine, 'ticket'> & { seal?: string }): string =>
  seal ? `${ticket}.${seal}` : ticket

/** Whether a ticket is that line's, and not an earlier one of the same number. */
export const isTicketOf = (line: Parameters<typeof ticketOf>[0], ticket: string): boolean =>
  line.ticket === ticket || (line.ticket === numberOf(ticket) && (!line.seal || ticketOf(line) === ticket))
