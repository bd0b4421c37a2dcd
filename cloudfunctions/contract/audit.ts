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
  'slip-entered',
  'slip-confirmed',
  'data-seen',
  'words-reviewed',
  'browser-let-in',
  'list-exported',
  'phones-exported',
  'list-copied',
  'sheet-printed',
  'reach-seen',
  'report-seen',
  'ledger-seen',
  'entered-by-hand',
  'taken-off',
  'called',
  'reported-for',
  'report-called',
  'applied-for',
  'left-team-for',
  'guardian-named',
  'guardian-entered',
  'guardian-withdrew',
  'team-seen',
  'volunteer-approved',
  'volunteer-declined',
  'volunteer-lapsed',
  'volunteer-reinstated',
  'register-seen',
  'certificate-withdrawn',
  'certificate-reissued',
  'shift-taken-for',
  'shift-left-for',
  'shift-assigned',
  'shift-taken-off',
  'holders-seen',
  'slips-seen',
  'applicants-seen',
  'leader-named',
  'leader-dismissed',
  'claim-answered',
  'keeper-revoked',
  'list-at-door',
  'arrival-counted',
  'arrival-dropped',
  'shift-list-seen',
  'shift-reach-seen',
  'shift-told-seen',
  'hours-seen',
  'hours-corrected',
  'certificates-seen',
  'report-opened',
  'report-published',
  'report-hidden',
  'thing-given',
  'inspections-seen',
  'host-edited',
  'airing-settled',
])
export type AuditAct = z.infer<typeof AuditAct>

/** In which capacity somebody acted. */
export const AuditRole = z.enum(['self', 'helper', 'head', 'keeper', 'leader', 'staff', 'admin'])
export type AuditRole = z.infer<typeof AuditRole>

export const AuditLine = z.strictObject({
  id: Id,
  at: Instant,
  what: AuditAct,
  by: z.strictObject({ role: AuditRole, ref: Id }),
  /** For roles given and taken. */
  role: z.enum(roles).nullable(),
  /** Why, in the words of whoever did it; for what needs a reason. */
  reason: z.string().nullable(),
  /** For what was done about an event; the title is gone with the event. */
  event: z.strictObject({ id: Id, title: z.string().nullable() }).nullable(),
})
export type AuditLine = z.infer<typeof AuditLine>
