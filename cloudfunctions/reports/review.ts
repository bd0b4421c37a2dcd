import type { ReviewVerdict, reportsDesk } from '../contract/reports-desk'
import type { UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { noteDeed } from './note-deed'
import { pageOf } from './page-of'
import { officeCard } from './present'
import { showing } from './shown-photos'
import type { StoredReport } from './stored-report'

/** With every picture: whoever decides must have seen them. */
export const toReview =
  (needs: ReportNeeds): UseCase<typeof reportsDesk.toReview> =>
  async (wish, { communityId }) => {
    const undecided = { published: false, reviewedAt: null }
    const page = { ...wish, limit: wish.limit + 1 }
    const found = await needs.reports(communityId).list(undecided, ['sentAt', 'desc'], page)
    const { page: shown, next } = pageOf(found, wish.limit, 'sentAt')
    const show = await showing(
      shown.flatMap(({ photos }) => photos),
      needs.files,
    )
    const reports = shown.map((report) => ({
      ...officeCard(report, needs.now(), show),
      ...{ allPhotos: show(report.photos), wordsState: report.wordsState, placeShown: report.placeShown },
    }))
    return { reports, next }
  }

/** One update for all of them, and one look for the answers; words that were not passed stay with the office. */
export const review =
  (needs: ReportNeeds): UseCase<typeof reportsDesk.review> =>
  async ({ reportIds, publish }, caller) => {
    const store = needs.reports(caller.communityId)
    await store.review(reportIds, publish, needs.now())
    const found = new Map((await store.among(reportIds)).map((report) => [report._id, report]))
    const shown = publish ? [...found.values()].filter(({ published }) => published) : []
    await Promise.all(shown.map((report) => noteDeed('report-published', report, caller, needs)))
    return { results: reportIds.map((reportId) => ({ reportId, verdict: verdictOf(found.get(reportId), publish) })) }
  }

function verdictOf(report: StoredReport | undefined, publish: boolean): ReviewVerdict {
  if (!report) return 'gone'
  return publish && !report.published ? 'words-not-passed' : 'done'
}
