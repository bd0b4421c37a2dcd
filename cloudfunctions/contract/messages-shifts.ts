import * as z from 'zod'
import { action } from './action'
import { Round } from './messages'
import { Id, Instant, Line } from './scalars'

/** Numbers on the shift's list; everyone's when missing. */
const To = z
  .array(z.string().regex(/^\d{5}$/))
  .min(1)
  .max(100)
  .optional()

/** Messages to those on a shift, by its leaders or staff; the duty is on the shift. */
export const messagesShifts = {
  /** How many a notice would reach. */
  shiftReach: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ shiftId: Id, to: To }),
    output: z.strictObject({
      people: z.number().int(),
      reachable: z.number().int(),
      /** Those whom nothing reaches: to be called. */
      unreachable: z.array(z.strictObject({ number: z.string(), name: z.string() })),
      /** Soonest moment at which a notice may go out. */
      sendsAt: Instant,
    }),
    refusals: ['not-shift-leader', 'shift-over'],
  }),
  /** Hands a notice to the timer. Natural key: the id made by the client. */
  shiftSend: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ shiftId: Id, id: Id, words: Line(1, 20), to: To }),
    output: z.strictObject({ sendsAt: Instant }),
    refusals: ['not-shift-leader', 'shift-over', 'too-many-notices', 'notice-already-sent'],
  }),
  /** What was told, and whom it did not reach. */
  shiftReport: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ shiftId: Id }),
    output: z.strictObject({ rounds: z.array(Round) }),
    refusals: ['not-shift-leader'],
  }),
}
