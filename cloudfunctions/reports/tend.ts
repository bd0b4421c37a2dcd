import type { WordsVerdict } from '../platform/text-check'
import { walk } from './life-cycle'
import type { ReportNeeds } from './needs'
import { clockKey, fieldsAfter, lookAtNext } from './step'
import type { StoredReport } from './stored-report'

const atOnce = 50

export interface TendNeeds extends Pick<ReportNeeds, 'now' | 'reports' | 'rulesLately' | 'checkWords'> {
  dueReports(now: Date, limit: number): Promise<StoredReport[]>
  /** The platform's identifier of a person, as their own document keeps it. */
  openidOf(communityId: string, personId: string): Promise<string | null>
}

/**
 * What the clock has to do: ask again about words, warn, escalate. Each is one conditional update that holds for one time
 * limit, so a timer that fires twice does it once, and one that comes late does what is due then.
 */
export async function tend(needs: TendNeeds): Promise<number> {
  const due = await needs.dueReports(needs.now(), atOnce)
  let fault: unknown
  for (const report of due) {
    try {
      await tendOne(report, needs)
    } catch (error) {
      fault = error
    }
  }
  if (fault) throw fault
  return due.length
}

async function tendOne(read: StoredReport, needs: TendNeeds): Promise<void> {
  const checked = read.wordsState === 'pending' ? await askAgain(read, needs) : read
  if (checked) await tick(checked, needs)
}

const states = { passed: 'passed', refused: 'refused', unchecked: 'pending' } as const satisfies Record<
  WordsVerdict,
  StoredReport['wordsState']
>

/** Null when the report has moved meanwhile: the next run sees it as it is. */
async function askAgain(report: StoredReport, needs: TendNeeds): Promise<StoredReport | null> {
  const { _id, communityId, turn, reporter, words, detail } = report
  const openid = reporter && (await needs.openidOf(communityId, reporter))
  const wordsState = states[openid ? await needs.checkWords([words, detail], openid) : 'unchecked']
  const asked = { wordsState, wordsTries: report.wordsTries + 1 }
  const lookAt = lookAtNext({ ...report, ...asked })
  return needs.reports(communityId).set({ _id, turn, wordsTries: report.wordsTries }, { ...asked, lookAt })
}

async function tick(report: StoredReport, needs: TendNeeds): Promise<void> {
  const now = needs.now()
  const { _id, communityId, turn } = report
  const store = needs.reports(communityId)
  const move = moveNow(report, now)
  const status = move && walk(report, move, now)
  if (!move || !status || status === 'not-now' || status === 'too-late' || status === 'too-many-steps') {
    const lookAt = move ? null : lookAtNext(report)
    await store.set({ _id, turn }, { lookAt })
    return
  }
  const rules = await needs.rulesLately(communityId)
  const by = { role: 'clock', ref: null } as const
  const step = { key: clockKey(move, report.dueAt), move, status, at: now, by, why: '', photos: [] }
  const { movedAt: _, ...fields } = fieldsAfter(report, { move, status, at: now, why: '' }, rules)
  await store.step(report, [step], fields, {})
}

/** Whoever comes too late to warn escalates at once. */
function moveNow(report: StoredReport, now: Date): 'warn' | 'escalate' | null {
  const { open, escalated, dueAt, warnAt, steps } = report
  if (!open || escalated || !dueAt) return null
  if (now >= dueAt) return 'escalate'
  const warned = steps.some(({ key }) => key === clockKey('warn', dueAt))
  return warnAt && now >= warnAt && !warned ? 'warn' : null
}
