import * as z from 'zod'
import { action, roles } from './action'

export const members = {
  me: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      roles: z.array(z.enum(roles)),
      building: z.string().nullable(),
      calendarUrl: z.string().nullable(),
    }),
    refusals: [],
  }),
  /** Opens the personal calendar feed. Natural key: one feed a person; opening it again gives the same address. */
  openCalendar: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({}),
    output: z.strictObject({ calendarUrl: z.string() }),
    refusals: [],
  }),
  /** The old address stops working at once; the next opening gives another. */
  closeCalendar: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({}),
    output: z.strictObject({}),
    refusals: [],
  }),
}
