import type { reports } from '../contract/reports'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { subjectOf } from './on-behalf'
import { pageOf } from './page-of'
import { mineOf } from './present'
import { detailOf } from './present-detail'
import { showing } from './shown-photos'

const refuse = refusing<typeof reports.show>()

export const mine =
  (needs: ReportNeeds): UseCase<typeof reports.mine> =>
  async (wish, caller) => {
    const { personId } = await subjectOf(caller, wish.for, needs)
    const whose = wish.as === 'reporter' ? { reporter: personId } : { 'followers.id': personId }
    const store = needs.reports(caller.communityId)
    const found = await store.list(whose, ['sentAt', 'desc'], { ...wish, limit: wish.limit + 1 })
    const { page, next } = pageOf(found, wish.limit, 'sentAt')
    const show = await showing(
      page.flatMap(({ photos }) => photos.slice(0, 1)),
      needs.files,
    )
    return { reports: page.map((report) => mineOf(report, wish.as, needs.now(), show)), next }
  }

/** One read: whoever has nothing to do with it is told what they would be told of none. */
export const show =
  (needs: ReportNeeds): UseCase<typeof reports.show> =>
  async ({ reportId }, { communityId, personId }) => {
    const report = await needs.reports(communityId).find(reportId)
    if (!report) throw refuse('report-not-found')
    if (report.assignee?.id === personId) return detailOf(report, 'worker', needs)
    if (report.reporter === personId) return detailOf(report, 'reporter', needs)
    if (report.followers.some(({ id }) => id === personId)) return detailOf(report, 'follower', needs)
    throw refuse('report-not-found')
  }
