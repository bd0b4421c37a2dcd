import * as z from 'zod'
import { action } from './action'
import { Id } from './scalars'

export const eventsWords = {
  /**
   * What somebody typed at sign-up that WeChat has not passed: staff keep it, or put a neutral name in its place and take
   * the typed answers out. Natural key: the ticket's number; the person reads it in their log.
   */
  reviewWords: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, ticket: z.string().regex(/^\d{5}$/), keep: z.boolean() }),
    output: z.strictObject({ eventId: Id }),
    refusals: ['event-not-found', 'not-signed-up'],
  }),
}
