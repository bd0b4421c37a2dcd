/** The event and number on a ticket's code; null for any other text. Only the cloud can tell a forged one. */
export function readTicket(code: string): { eventId: string; ticket: string } | null {
  const [, eventId, ticket] = /^L1\.([\w-]{1,40})\.[\w-]{1,40}\.(\d{5})\.[\w-]{16}$/.exec(code) ?? []
  return eventId && ticket ? { eventId, ticket } : null
}
