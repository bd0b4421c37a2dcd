import * as z from 'zod'
import { Id, Instant, Line } from './scalars'

/** What someone who looks after another may do for them; aid is never among it. */
export const CareAct = z.enum(['sign-up', 'report'])
export type CareAct = z.infer<typeof CareAct>

/** The acts that a consent names. */
export const CareActs = z
  .array(CareAct)
  .min(1)
  .max(CareAct.options.length)
  .refine((acts) => new Set(acts).size === acts.length)

/** One person looks after another: `ref` names the consent, `name` the other person as the caller knows them. */
export const Care = z.strictObject({
  ref: Id,
  name: Line(1, 20),
  acts: z.array(CareAct),
  since: Instant,
  /** The consent lapses then. */
  until: Instant,
  /** The helper acts as head of this building and for as long as they are; null between neighbours. */
  building: z.string().nullable(),
  /** The consent was given on paper; nobody acts on it before it is confirmed. Null: on the resident's own phone. */
  paper: z.enum(['pending', 'confirmed']).nullable(),
})
export type Care = z.infer<typeof Care>
