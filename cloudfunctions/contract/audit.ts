import * as z from 'zod'
import { roles } from './action'
import { Id, Instant } from './scalars'

/** What somebody did with another's data. */
export const AuditAct = z.enum([
  'looked-up',
  'role-granted',
  'role-revoked',
  'roster-seen',
  'care-began',
  'care-ended',
  'signed-up-for',
  'left-for',
])
export type AuditAct = z.infer<typeof AuditAct>

/** In which capacity somebody acted. */
export const AuditRole = z.enum(['helper', 'staff', 'admin'])
export type AuditRole = z.infer<typeof AuditRole>

export const AuditLine = z.strictObject({
  id: Id,
  at: Instant,
  what: AuditAct,
  by: z.strictObject({ role: AuditRole, ref: Id }),
  /** For roles given and taken. */
  role: z.enum(roles).nullable(),
  /** For what was done about an event; the title is gone with the event. */
  event: z.strictObject({ id: Id, title: z.string().nullable() }).nullable(),
})
export type AuditLine = z.infer<typeof AuditLine>
