import type { MoveName, ReportKind, ReportStatus } from '../contract/report-kinds'
import type { Filter } from '../platform/documents'
import { movesOf, walk } from './life-cycle'
import type { ReportNeeds } from './needs'
import type { StepFields } from './report-store'
import type { Rules } from './rules-store'
import { fieldsAfter } from './step'
import type { StoredReport, StoredStep } from './stored-report'

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
  /** Follows at once where it may, in the same update. */
  next?: StepWish
}

/** Who takes it: the duty is asked of the very document that changes. */
export interface Actor {
  role: 'reporter' | 'worker' | 'office'
  /** Null: a reporter, whom no step names. */
  ref: string | null
  holds(report: StoredReport): boolean
  duty: Filter
}

type Refused = 'not-now' | 'too-late' | 'too-many-steps'
export type Taken =
  | { ok: true; report: StoredReport }
  | { ok: false; why: 'gone' | Refused; report: StoredReport | null }

const tries = 3

interface Ways {
  needs: ReportNeeds
  rules: Rules
}

/** Takes one step, once for each key; what the commentary says and is not so any more is marked then, or when it is sent again. */
export async function takeStep(read: StoredReport | null, wish: StepWish, actor: Actor, ways: Ways): Promise<Taken> {
  const taken = await tried(read, wish, actor, ways)
  if (taken.ok) await ways.needs.overtakeCitations(taken.report, wish.move)
  return taken
}

/** One conditional update from where the report was read to stand. */
async function tried(read: StoredReport | null, wish: StepWish, actor: Actor, { needs, rules }: Ways): Promise<Taken> {
  let report = read
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (!report) return { ok: false, why: 'gone', report: null }
    if (report.steps.some(({ key, by }) => key === wish.key && by.ref === actor.ref && by.role === actor.role)) {
      return { ok: true, report }
    }
    if (!actor.holds(report)) return { ok: false, why: 'gone', report: null }
    const ahead = stepsAhead(report, wish, actor, { at: needs.now(), rules })
    if (typeof ahead === 'string') return { ok: false, why: ahead, report }
    const store = needs.reports(report.communityId)
    const moved = await store.step(report, ahead.steps, ahead.fields, actor.duty)
    if (moved) return { ok: true, report: moved }
    report = await store.find(report._id)
  }
  throw new Error('the report moved at every attempt')
}

interface Ahead {
  steps: StoredStep[]
  fields: StepFields
}

/** The wish as it would be written, with what follows it; or why it cannot be taken. */
function stepsAhead(
  report: StoredReport,
  { next, ...wish }: StepWish,
  actor: Actor,
  when: { at: Date; rules: Rules },
): Ahead | Refused {
  const { at, rules } = when
  const status = movesOf[actor.role].includes(wish.move) ? walk(report, wish.move, at) : 'not-now'
  if (isRefused(status)) return status
  const { key, move, why, photos } = wish
  const step: StoredStep = { key, move, status, at, by: { role: actor.role, ref: actor.ref }, why, photos }
  const fields = fieldsAfter(report, { ...wish, status, at }, rules)
  const after = next && stepsAhead({ ...report, ...fields, steps: [...report.steps, step] }, next, actor, when)
  if (!after || typeof after === 'string') return { steps: [step], fields }
  return { steps: [step, ...after.steps], fields: { ...fields, ...after.fields } }
}

const isRefused = (status: ReportStatus | Refused): status is Refused =>
  status === 'not-now' || status === 'too-late' || status === 'too-many-steps'
