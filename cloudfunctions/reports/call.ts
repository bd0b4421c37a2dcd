import type { reportsOffice } from '../contract/reports-office'
import { auditLine, hourOf } from '../members/audit-line'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'

const refuse = refusing<typeof reportsOffice.call>()

/** The call stands in the reporter's log before the number is given. */
export const call =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.call> =>
  async ({ reportId }, { communityId, personId }) => {
    const report = await needs.reports(communityId).find(reportId)
    if (!report) throw refuse('report-not-found')
    if (!report.contact?.phone) throw refuse('no-phone')
    const at = needs.now()
    const by = { role: 'staff', personId } as const
    if (report.reporter) {
      const deed = { about: report.reporter, at, what: 'report-called', by, turn: `${reportId}|${hourOf(at)}` } as const
      await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
    }
    return { phone: report.contact.phone }
  }
