import type { reportsOffice } from '../contract/reports-office'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { noteDeed } from './note-deed'

const refuse = refusing<typeof reportsOffice.call>()

/** The call stands in the reporter's log before the number is given. */
export const call =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.call> =>
  async ({ reportId }, caller) => {
    const report = await needs.reports(caller.communityId).find(reportId)
    if (!report) throw refuse('report-not-found')
    if (!report.contact?.phone) throw refuse('no-phone')
    await noteDeed('report-called', report, caller, needs)
    return { phone: report.contact.phone }
  }
