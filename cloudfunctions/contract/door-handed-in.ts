import * as z from 'zod'
import { action } from './action'
import { DoorMark, MarkId } from './door'
import { Id } from './scalars'

/** Marks that were on a phone when its keeper was revoked: nothing is lost, and nobody is let in by them. */
export const doorHandedIn = {
  /** From whoever kept this door once; staff decide what counts. Natural key: each mark's id. */
  handIn: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, marks: z.array(DoorMark).min(1).max(100) }),
    /** How many of them are with the office, or counted already. */
    output: z.strictObject({ eventId: Id, kept: z.number().int() }),
    refusals: ['not-keeper', 'event-over'],
    limit: { per: 'day', times: 60 },
  }),
  /** Lets marks that were handed in count, or drops them. Natural key: each mark; the first decision stands. */
  settle: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, marks: z.array(MarkId).min(1).max(20), count: z.boolean() }),
    output: z.strictObject({ eventId: Id }),
    refusals: ['event-not-found', 'changed-meanwhile'],
  }),
}
