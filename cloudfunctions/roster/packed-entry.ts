import * as z from 'zod'
import { Answer } from '../contract/terms'
import type { Entry } from './roster'

/**
 * An entry as it is stored: what conditions look at, and the rest as one JSON text. A roster comes back with every
 * sign-up, and the SDK's EJSON parser pays for each value in it.
 */
export const PackedEntry = z.object({
  id: z.string(),
  number: z.string(),
  party: z.number().int(),
  card: z.string(),
})
export type PackedEntry = z.infer<typeof PackedEntry>

const Card = z.object({
  ticketId: z.string(),
  name: z.string(),
  answers: z.array(Answer),
  consent: z.string(),
  at: z.iso.datetime(),
  unchecked: z.literal(true).optional(),
  enteredBy: z.string().optional(),
  phone: z.string().optional(),
})

export function pack({ id, number, party, at, ...rest }: Entry): PackedEntry {
  return { id, number, party, card: JSON.stringify({ ...rest, at: at.toISOString() }) }
}

export function unpack({ card, ...entry }: PackedEntry): Entry {
  const { at, ...rest } = Card.parse(JSON.parse(card))
  return { ...entry, ...rest, at: new Date(at) }
}
