import * as z from 'zod'
import { Id, Line } from './scalars'

/** `open` has seats, `waitlist` takes waiting parties, `full` takes none, `soon`/`closed` are outside the window. */
export const SignupState = z.enum(['soon', 'open', 'waitlist', 'full', 'closed', 'over', 'cancelled'])
export type SignupState = z.infer<typeof SignupState>

/** A part of a large hall (A区, 楼上 …): an event of its own with a roster of its own, told apart by its label. */
export const Section = z.strictObject({
  eventId: Id,
  label: z.string(),
  capacity: z.number().int(),
  seatsLeft: z.number().int(),
  signup: SignupState,
})
export type Section = z.infer<typeof Section>

const sectionCapacity = z.number().int().min(1).max(2000)

/** Two to six parts of a hall, each called otherwise. */
export const SectionFields = z
  .array(z.strictObject({ label: Line(1, 8), capacity: sectionCapacity }))
  .min(2)
  .max(6)
  .refine((sections) => new Set(sections.map(({ label }) => label)).size === sections.length)
export type SectionFields = z.infer<typeof SectionFields>
