import type { MergeVerdict, reportsDesk } from '../contract/reports-desk'
import type { reportsOffice } from '../contract/reports-office'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import { walk } from './life-cycle'
import type { ReportNeeds } from './needs'
import { noteDeed } from './note-deed'
import { detailOf } from './present-detail'
import { fieldsAfter } from './step'
import type { StoredReport } from './stored-report'

const refuse = refusing<typeof reportsOffice.merge>()
const refuseAll = refusing<typeof reportsDesk.mergeAll>()
const words = {
  gone: 'report-not-found',
  itself: 'not-itself',
  'not-now': 'not-now',
  closed: 'report-closed',
  circle: 'merge-in-circle',
  changed: 'changed-meanwhile',
} as const

interface Merged {
  verdict: MergeVerdict
  /** As it stands now. */
  report: StoredReport | null
}

export const merge =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.merge> =>
  async ({ reportId, into, key }, caller) => {
    const [merged] = (await mergeInto(into, [reportId], { key, caller, needs })) ?? []
    const verdict = merged?.verdict ?? 'gone'
    if (verdict !== 'done') throw refuse(words[verdict])
    if (!merged?.report) throw refuse('report-not-found')
    await noteDeed('report-opened', merged.report, caller, needs)
    return detailOf(merged.report, 'office', needs)
  }

export const mergeAll =
  (needs: ReportNeeds): UseCase<typeof reportsDesk.mergeAll> =>
  async ({ reportIds, into, key }, caller) => {
    const merged = await mergeInto(into, reportIds, { key, caller, needs })
    if (!merged) throw refuseAll('report-not-found')
    const answer = (reportId: string, n: number) => ({
      ...{ reportId, verdict: merged[n]?.verdict ?? 'gone', status: merged[n]?.report?.status ?? null },
    })
    return { results: reportIds.map(answer) }
  }

interface Doing {
  key: string
  caller: Resident
  needs: ReportNeeds
}

/**
 * First the other report takes everyone over and is marked, in one update, then each is merged if nothing has happened to
 * it since it was read: merges that would make a circle find each other's mark. Null when there is no such report.
 */
async function mergeInto(into: string, reportIds: readonly string[], doing: Doing): Promise<Merged[] | null> {
  const { needs, caller } = doing
  const found = await needs.reports(caller.communityId).among([...new Set([into, ...reportIds])])
  const target = found.find(({ _id }) => _id === into)
  if (!target) return null
  const wanted = reportIds.map((id) => found.find(({ _id }) => _id === id) ?? null)
  const now = needs.now()
  const verdicts = wanted.map((report) => verdictOf(report, target, now))
  const going = wanted.flatMap((report, n) => (report && verdicts[n] === 'may' ? [report] : []))
  const unmarked = going.filter(({ _id }) => !target.duplicates.includes(_id))
  const marked = unmarked.length === 0 || (await takeOver(target, unmarked, doing))
  const merged: Merged[] = []
  for (const [n, report] of wanted.entries()) {
    const verdict = verdicts[n] ?? 'gone'
    if (!report || verdict !== 'may') merged.push({ verdict: verdict === 'may' ? 'gone' : verdict, report })
    else merged.push(marked ? await mergeOne(report, target, now, doing) : { verdict: 'changed', report })
  }
  for (const { verdict, report } of merged) {
    if (verdict === 'done' && report) await needs.overtakeCitations(report, 'merge')
  }
  return merged
}

function verdictOf(report: StoredReport | null, target: StoredReport, now: Date): MergeVerdict | 'may' {
  if (!report) return 'gone'
  if (report._id === target._id) return 'itself'
  if (report.mergedInto === target._id) return 'done'
  if (target.mergedInto === report._id || report.duplicates.includes(target._id)) return 'circle'
  if (!target.open) return 'closed'
  return walk(report, 'merge', now) === 'merged' ? 'may' : 'not-now'
}

async function takeOver(target: StoredReport, going: readonly StoredReport[], { needs, caller }: Doing) {
  const people = peopleOf(going, target)
  const ids = going.map(({ _id }) => _id)
  return (await needs.followers(caller.communityId).takeOver(target, ids, people)) !== null
}

async function mergeOne(report: StoredReport, target: StoredReport, at: Date, { key, caller, needs }: Doing) {
  const { communityId, personId } = caller
  const by = { role: 'office', ref: memberRef(needs.secrets(), personId) } as const
  const step = { key, move: 'merge', status: 'merged', at, by, why: target.number } as const
  const rules = await needs.rulesLately(communityId)
  const fields = {
    ...fieldsAfter(report, { move: 'merge', status: 'merged', at, why: '' }, rules),
    mergedInto: target._id,
  }
  const merged = await needs.reports(communityId).step(report, [{ ...step, photos: [] }], fields, {})
  if (merged) return { verdict: 'done' as const, report: merged }
  await needs.followers(communityId).letGo(target._id, report._id)
  return { verdict: 'changed' as const, report }
}

/** The reporters and followers of these who do not follow the other yet, each once. */
function peopleOf(going: readonly StoredReport[], target: StoredReport) {
  const known = new Set([target.reporter, ...target.followers.map(({ id }) => id)])
  const people = going.flatMap(({ reporter, sentAt, followers }) => [
    ...(reporter ? [{ id: reporter, at: sentAt }] : []),
    ...followers,
  ])
  return people.filter(({ id }) => {
    const fresh = !known.has(id)
    known.add(id)
    return fresh
  })
}
