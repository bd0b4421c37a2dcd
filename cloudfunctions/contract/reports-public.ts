import * as z from 'zod'
import { action } from './action'
import { ReportKind } from './report-kinds'

const Fixed = z.strictObject({
  fixed: z.number().int(),
  /** Hours by the clock from sending to the fix; null where nothing was fixed. */
  medianHours: z.number().nullable(),
  p90Hours: z.number().nullable(),
})
export type Fixed = z.infer<typeof Fixed>

export const reportsPublic = {
  /** How long it took to fix what was fixed lately and is public, at most the latest five hundred; up to ten minutes old. */
  publicFigures: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      /** So many days back. */
      days: z.number().int(),
      all: Fixed,
      /** What was fixed most often first. */
      byKind: z.array(Fixed.extend({ kind: ReportKind })),
    }),
    refusals: [],
  }),
}
