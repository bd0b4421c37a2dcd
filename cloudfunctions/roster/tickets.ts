import { randomBytes, randomInt } from 'node:crypto'

/** What a new entry's ticket needs of chance. */
export interface TicketNumbers {
  id(): string
  number(): string
}

export const randomTickets: TicketNumbers = {
  id: () => randomBytes(16).toString('base64url'),
  number: () => String(randomInt(10_000, 100_000)),
}
