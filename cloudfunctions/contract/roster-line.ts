import * as z from 'zod'
import { Id, Instant } from './scalars'
import { Answer } from './terms'

/** What named staff see of a sign-up. */
export const RosterLine = z.strictObject({
  ticketNumber: z.string(),
  name: z.string(),
  party: z.number().int(),
  state: z.enum(['seated', 'waiting']),
  answers: z.array(Answer),
  /** What was typed has not passed the check yet. */
  unchecked: z.boolean(),
  signedUpAt: Instant,
  /** The entry itself where the office added it by hand: made at random, nobody's identity. */
  byHand: Id.nullable(),
  /** Who entered it by hand, as colleagues call them; null where that is not known any more. */
  enteredBy: z.string().nullable(),
  /** Masked (`138****0000`); null where there is none. */
  phone: z.string().nullable(),
  /** Seen at the door. */
  arrived: z.boolean(),
  /** How, and by which keeper: null for those who scanned the door's code themselves, and for keepers not known any more. */
  seen: z.strictObject({ how: z.enum(['scan', 'find', 'self']), by: z.string().nullable() }).nullable(),
})
export type RosterLine = z.infer<typeof RosterLine>

/** What a phone had not sent when its keeper's duty was taken back; counts for nothing until staff say that it does. */
export const HandedIn = z.strictObject({
  markId: z.string(),
  what: z.enum(['arrive', 'walk-in', 'undo']),
  /** As the phone says, which proves nothing. */
  at: Instant,
  /** Null for walk-ins, and for the undo of one. */
  ticketNumber: z.string().nullable(),
  /** Who holds the very ticket; null where it is on no list. */
  name: z.string().nullable(),
  heads: z.number().int(),
  /** Whether the ticket's own code was scanned, and not only found on the list. */
  scanned: z.boolean(),
  /** What the office called the keeper; null for one who is not known any more. */
  keeper: z.string().nullable(),
  /** When the duty was taken back, by the cloud's clock. */
  revokedAt: Instant.nullable(),
})
export type HandedIn = z.infer<typeof HandedIn>
