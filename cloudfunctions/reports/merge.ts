import type { reportsOffice } from '../contract/reports-office'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import { walk } from './life-cycle'
import type { ReportNeeds } from './needs'
import { detailOf } from './present-detail'
import { fieldsAfter } from './step'
import type { StoredReport } from './stored-report'

const refuse = refusing<typeof reportsOffice.merge>()

/**
 * First the other report takes the people over and is marked, then this one is merged, if nothing has happened to it
 * since it was read: merges that would make a circle find each other's mark.
 */
export const merge =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.merge> =>
  async ({ reportId, into, key }, { communityId, personId }) => {
    if (reportId === into) throw refuse('not-itself')
    const store = needs.reports(communityId)
    const [found, rules] = await Promise.all([store.among([reportId, into]), needs.rulesLately(communityId)])
    const report = found.find(({ _id }) => _id === reportId)
    const target = found.find(({ _id }) => _id === into)
    if (!report || !target) throw refuse('report-not-found')
    if (report.mergedInto === into) return detailOf(report, 'office', needs)
    refuseIfCircular(report, target)
    const at = needs.now()
    const status = walk(report, 'merge', at)
    if (status !== 'merged') throw refuse('not-now')
    const people = peopleOf(report, target)
    const isMarked = target.duplicates.includes(reportId)
    if (!isMarked && !(await needs.followers(communityId).takeOver(target, reportId, people))) {
      throw refuse('changed-meanwhile')
    }
    const by = { role: 'office', ref: memberRef(needs.secrets(), personId) } as const
    const step = { key, move: 'merge', status, at, by, why: target.number, photos: [] } as const
    const fields = { ...fieldsAfter(report, { move: 'merge', status, at, why: '' }, rules), mergedInto: into }
    const merged = await store.step(report, { ...step, photos: [] }, fields, {})
    if (merged) return detailOf(merged, 'office', needs)
    await needs.followers(communityId).letGo(into, reportId)
    throw refuse('changed-meanwhile')
  }

function refuseIfCircular(report: StoredReport, target: StoredReport): void {
  if (target.mergedInto === report._id || report.duplicates.includes(target._id)) throw refuse('merge-in-circle')
  if (!target.open) throw refuse('report-closed')
}

/** The reporter and followers of the one who do not follow the other yet. */
function peopleOf({ reporter, sentAt, followers }: StoredReport, target: StoredReport) {
  const known = new Set([target.reporter, ...target.followers.map(({ id }) => id)])
  const people = [...(reporter ? [{ id: reporter, at: sentAt }] : []), ...followers]
  return people.filter(({ id }) => !known.has(id))
}
