import type { reportsOffice } from '../contract/reports-office'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { detailOf } from './present-detail'

const refusePublish = refusing<typeof reportsOffice.publish>()
const refuseWithdraw = refusing<typeof reportsOffice.withdraw>()

/** A resident's own words must have passed their check; the office answers for its own. */
export const publish =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.publish> =>
  async ({ reportId, words }, { communityId }) => {
    const store = needs.reports(communityId)
    const passed = words === null ? { wordsState: 'passed' } : {}
    const published = await store.set(
      { _id: reportId, ...passed },
      { published: true, publicWords: words, reviewedAt: needs.now() },
    )
    if (published) return detailOf(published, 'office', needs)
    throw refusePublish((await store.find(reportId)) ? 'words-not-passed' : 'report-not-found')
  }

export const withdraw =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.withdraw> =>
  async ({ reportId }, { communityId }) => {
    const withdrawn = await needs
      .reports(communityId)
      .set({ _id: reportId }, { published: false, reviewedAt: needs.now() })
    if (!withdrawn) throw refuseWithdraw('report-not-found')
    // Only then: a draft that read it while it was public is there by now, or looks again before it is approved.
    await needs.withdrawCitations(communityId, reportId)
    return detailOf(withdrawn, 'office', needs)
  }
