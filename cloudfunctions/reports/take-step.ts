import type { MoveName, ReportKind } from '../contract/report-kinds'
import type { Filter } from '../platform/documents'
import { movesOf, walk } from './life-cycle'
import type { ReportNeeds } from './needs'
import type { Rules } from './rules-store'
import { fieldsAfter } from './step'
import type { StoredReport } from './stored-report'

/** A step that somebody wishes to take. */
export interface StepWish {
  key: string
  move: MoveName
  why: string
  /** File ids. */
  photos: string[]
  assignee?: StoredReport['assignee']
  kind?: ReportKind
  gridId?: string | null
}

/** Who takes it: the duty is asked of the very document that changes. */
export interface Actor {
  role: 'reporter' | 'worker' | 'office'
  /** Null: a reporter, whom no step names. */
  ref: string | null
  holds(report: StoredReport): boolean
  duty: Filter
}

export type Taken =
  | { ok: true; report: StoredReport }
  | { ok: false; why: 'gone' | 'not-now' | 'too-late' | 'too-many-steps'; report: StoredReport | null }

const tries = 3

/** Takes one step, once for each key: one conditional update from where the report was read to stand. */
export async function takeStep(
  read: StoredReport | null,
  wish: StepWish,
  actor: Actor,
  { needs, rules }: { needs: ReportNeeds; rules: Rules },
): Promise<Taken> {
  let report = read
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (!report) return { ok: false, why: 'gone', report: null }
    if (report.steps.some(({ key, by }) => key === wish.key && by.ref === actor.ref && by.role === actor.role)) {
      return { ok: true, report }
    }
    if (!actor.holds(report)) return { ok: false, why: 'gone', report: null }
    const at = needs.now()
    const status = movesOf[actor.role].includes(wish.move) ? walk(report, wish.move, at) : 'not-now'
    if (status === 'not-now' || status === 'too-late' || status === 'too-many-steps') {
      return { ok: false, why: status, report }
    }
    const { key, move, why, photos } = wish
    const step = { key, move, status, at, by: { role: actor.role, ref: actor.ref }, why, photos }
    const store = needs.reports(report.communityId)
    const moved = await store.step(report, step, fieldsAfter(report, { ...wish, status, at }, rules), actor.duty)
    if (moved) return { ok: true, report: moved }
    report = await store.find(report._id)
  }
  throw new Error('the report moved at every attempt')
}
