import * as z from 'zod'
import { Id, Instant, Line } from './scalars'

/** What someone who looks after another may do for them. */
export const CareAct = z.enum(['sign-up'])

/** One person looks after another: `ref` names the consent, `name` the other person as the caller knows them. */
export const Care = z.strictObject({
  ref: Id,
  name: Line(1, 20),
  acts: z.array(CareAct),
  since: Instant,
  /** The consent lapses then. */
  until: Instant,
})
export type Care = z.infer<typeof Care>
