import type { reportsOffice } from '../contract/reports-office'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { noteDeed } from './note-deed'
import { publicWords } from './present'
import { detailOf } from './present-detail'

const refusePublish = refusing<typeof reportsOffice.publish>()
const refuseWithdraw = refusing<typeof reportsOffice.withdraw>()

/** A resident's own words must have passed their check; the office answers for its own. */
export const publish =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.publish> =>
  async ({ reportId, words }, caller) => {
    const { communityId } = caller
    const store = needs.reports(communityId)
    const passed = words === null ? { wordsState: 'passed' } : {}
    const published = await store.set(
      { _id: reportId, ...passed },
      { published: true, publicWords: words, reviewedAt: needs.now() },
    )
    if (!published) throw refusePublish((await store.find(reportId)) ? 'words-not-passed' : 'report-not-found')
    await needs.rewordCitations(communityId, reportId, publicWords(published))
    await noteDeed('report-published', published, caller, needs)
    return detailOf(published, 'office', needs)
  }

export const withdraw =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.withdraw> =>
  async ({ reportId }, caller) => {
    const { communityId } = caller
    const withdrawn = await needs
      .reports(communityId)
      .set({ _id: reportId }, { published: false, reviewedAt: needs.now() })
    if (!withdrawn) throw refuseWithdraw('report-not-found')
    // Only then: a draft that read it while it was public is there by now, or looks again before it is approved.
    await needs.withdrawCitations(communityId, reportId)
    await noteDeed('report-hidden', withdrawn, caller, needs)
    return detailOf(withdrawn, 'office', needs)
  }
