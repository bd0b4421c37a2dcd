import * as z from 'zod'
import { action } from './action'
import { Id } from './scalars'

export const eventsCode = {
  /** The mini-program's own code, for who looks on the web: of an event, or of the mini-program's first page. */
  code: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({ eventId: Id.nullable() }),
    /** PNG. */
    output: z.strictObject({ png: z.base64() }),
    refusals: ['event-not-found', 'code-not-available'],
    limit: { per: 'hour', times: 60 },
  }),
}
