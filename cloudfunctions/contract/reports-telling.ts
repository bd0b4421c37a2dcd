import * as z from 'zod'
import { action } from './action'
import { MessageKind, MissedWhy } from './messages'
import { OfficeReportCard } from './reports-office'
import { Cursor, Id, PageSize } from './scalars'

/** Whom a message about a report was for. */
export const ReportReader = z.enum(['reporter', 'follower', 'worker', 'office'])
export type ReportReader = z.infer<typeof ReportReader>

/** A report of which somebody was to be told and was not, by whom and why. */
export const UntoldReport = OfficeReportCard.extend({
  missed: z.array(
    z.strictObject({ kind: MessageKind, to: ReportReader, why: MissedWhy, people: z.number().int().min(1) }),
  ),
})
export type UntoldReport = z.infer<typeof UntoldReport>

/** What became of the messages about reports. */
export const reportsTelling = {
  /** Reports with somebody whom the last message did not reach, latest first; nobody is named. */
  untold: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ after: Cursor.optional(), limit: PageSize }),
    output: z.strictObject({ reports: z.array(UntoldReport), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** They were told in another way: it leaves that list until there is something new to tell. Natural key: the report. */
  toldOtherwise: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ reportId: Id }),
    output: z.strictObject({}),
    refusals: ['report-not-found'],
  }),
}
