import type { reportsOffice } from '../contract/reports-office'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { noteDeed } from './note-deed'
import { pageOf } from './page-of'
import { officeCard } from './present'
import { detailOf } from './present-detail'
import { showing } from './shown-photos'
import type { StoredReport } from './stored-report'

const refuse = refusing<typeof reportsOffice.officeShow>()

export const officeList =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.officeList> =>
  async ({ status, kind, gridId, assignee, ...wish }, { communityId }) => {
    const filter = {
      status,
      ...(kind === undefined ? {} : { kind }),
      ...(gridId === undefined ? {} : { gridId }),
      ...(assignee === undefined ? {} : { 'assignee.ref': assignee }),
    }
    const page = { ...wish, limit: wish.limit + 1 }
    const found = await needs.reports(communityId).list(filter, ['turnAt', 'asc'], page)
    return cardsOf(found, wish.limit, 'turnAt', needs)
  }

export const overdue =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.overdue> =>
  async (wish, { communityId }) => {
    const page = { ...wish, limit: wish.limit + 1 }
    const found = await needs.reports(communityId).overdue(needs.now(), page)
    return cardsOf(found, wish.limit, 'dueAt', needs)
  }

async function cardsOf(found: StoredReport[], limit: number, by: 'turnAt' | 'dueAt', needs: ReportNeeds) {
  const { page, next } = pageOf(found, limit, by)
  const show = await showing(
    page.flatMap(({ photos }) => photos.slice(0, 1)),
    needs.files,
  )
  return { reports: page.map((report) => officeCard(report, needs.now(), show)), next }
}

export const officeShow =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.officeShow> =>
  async ({ reportId }, caller) => {
    const report = await needs.reports(caller.communityId).find(reportId)
    if (!report) throw refuse('report-not-found')
    await noteDeed('report-opened', report, caller, needs)
    return detailOf(report, 'office', needs)
  }

/** Said on the phone in any case, with or without dashes. */
export const byNumber =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.byNumber> =>
  async ({ number }, caller) => {
    const report = await needs.reports(caller.communityId).byNumber(number)
    if (!report) throw refuse('report-not-found')
    await noteDeed('report-opened', report, caller, needs)
    return detailOf(report, 'office', needs)
  }
