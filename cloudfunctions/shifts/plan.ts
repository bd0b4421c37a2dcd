import * as z from 'zod'
import { DutyFields, type ShiftPlan, ShiftRule } from '../contract/shifts-lead'

const StoredPlan = z.object({
  _id: z.string(),
  teamId: z.string(),
  fields: DutyFields,
  rule: ShiftRule,
  revision: z.number().int(),
})

export function readPlan(row: unknown): ShiftPlan {
  const { _id, ...plan } = StoredPlan.parse(row)
  return { id: _id, ...plan }
}
