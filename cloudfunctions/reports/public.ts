import type { reports } from '../contract/reports'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { pageOf } from './page-of'
import { fixedPhotos, publicOf } from './present'
import { showing } from './shown-photos'
import { type Position, spotsWithin } from './spots'
import type { StoredReport } from './stored-report'

const refuse = refusing<typeof reports.publicShow>()
const mostNear = 50
const nearMetres = 250

export const publicShow =
  (needs: ReportNeeds): UseCase<typeof reports.publicShow> =>
  async ({ reportId }, { communityId }) => {
    const report = await needs.reports(communityId).find(reportId)
    if (!report?.published) throw refuse('report-not-found')
    const [face] = await facesOf([report], null, needs)
    if (!face) throw refuse('report-not-found')
    return face
  }

export const publicList =
  (needs: ReportNeeds): UseCase<typeof reports.publicList> =>
  async ({ show, kind, ...wish }, { communityId }) => {
    const by = show === 'fixed' ? 'fixedAt' : 'sentAt'
    const page = { ...wish, limit: wish.limit + 1 }
    const found = await needs.reports(communityId).published(by, needs.now(), page, kind ? { kind } : {})
    const { page: shown, next } = pageOf(found, wish.limit, by)
    return { reports: await facesOf(shown, null, needs), next }
  }

export const publicNearby =
  (needs: ReportNeeds): UseCase<typeof reports.publicNearby> =>
  async ({ position }, { communityId }) => {
    const found = await needs.reports(communityId).publishedAt(spotsWithin(position, nearMetres), mostNear)
    const faces = await facesOf(found, position, needs)
    return { reports: faces.sort((a, b) => (a.metres ?? 0) - (b.metres ?? 0)) }
  }

async function facesOf(found: readonly StoredReport[], from: Position | null, needs: ReportNeeds) {
  const ids = found.flatMap((report) => [...report.photos, ...fixedPhotos(report)])
  const show = await showing(ids, needs.files)
  return found.map((report) => publicOf(report, show, from))
}
