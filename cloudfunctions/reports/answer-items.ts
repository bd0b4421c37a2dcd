import type { BroughtPhotos } from '../contract/report-shapes'
import type { ItemVerdict } from '../contract/reports-office'
import type { Resident } from '../platform/caller'
import type { ReportNeeds } from './needs'
import { ownPhotos } from './new-report'
import type { Rules } from './rules-store'
import type { StoredReport } from './stored-report'
import { type Actor, type StepWish, takeStep } from './take-step'

interface Item {
  reportId: string
  key: string
  photos?: BroughtPhotos
}

interface Ways<I extends Item> {
  actor: Actor
  /** What of an item is not the same for all; null: the worker whom it names is none. */
  wishOf(item: I, report: StoredReport, rules: Rules): Promise<Omit<StepWish, 'photos'> | null>
  caller: Resident
  needs: ReportNeeds
}

export interface Result {
  key: string
  verdict: ItemVerdict
  status: StoredReport['status'] | null
}

/** Takes the steps of a batch one after another, an answer for each: one bad item holds up none. */
export async function answerItems<I extends Item>(items: readonly I[], ways: Ways<I>): Promise<Result[]> {
  const { caller, needs } = ways
  const [found, rules] = await Promise.all([
    needs.reports(caller.communityId).among([...new Set(items.map(({ reportId }) => reportId))]),
    needs.rulesLately(caller.communityId),
  ])
  const known = new Map(found.map((report) => [report._id, report]))
  const results: Result[] = []
  for (const item of items) {
    const { result, report } = await answerItem(item, known.get(item.reportId) ?? null, rules, ways)
    if (report) known.set(report._id, report)
    results.push(result)
  }
  return results
}

async function answerItem<I extends Item>(item: I, report: StoredReport | null, rules: Rules, ways: Ways<I>) {
  const { actor, caller, needs } = ways
  const { key } = item
  const say = (verdict: ItemVerdict, now: StoredReport | null) => ({
    result: { key, verdict, status: now?.status ?? null },
    report: now,
  })
  const photos = ownPhotos(item.photos ?? [], caller, needs.secrets())
  if (!photos) return say('no-photo', null)
  if (!report) return say('gone', null)
  const wish = await ways.wishOf(item, report, rules)
  if (!wish) return say('no-worker', null)
  const taken = await takeStep(report, { ...wish, photos }, actor, { needs, rules })
  return taken.ok ? say('done', taken.report) : say(taken.why, taken.report)
}
