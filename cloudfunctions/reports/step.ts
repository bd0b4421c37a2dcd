import type { MoveName, ReportKind, ReportStatus } from '../contract/report-kinds'
import { dueAfter, warnBefore } from './due'
import { handling } from './kinds'
import { isOpen } from './life-cycle'
import type { StepFields } from './report-store'
import type { Rules } from './rules-store'
import type { StoredReport } from './stored-report'

type Standing = Pick<
  StoredReport,
  | 'kind'
  | 'status'
  | 'tells'
  | 'sentAt'
  | 'outside'
  | 'dueAt'
  | 'warnAt'
  | 'wordsState'
  | 'wordsTries'
  | 'escalated'
  | 'steps'
>

export interface Change {
  move: MoveName
  status: ReportStatus
  at: Date
  why: string
  assignee?: StoredReport['assignee']
  kind?: ReportKind
  gridId?: string | null
}

/** After these somebody else may begin. */
const endsWork: readonly MoveName[] = ['dispatch', 'handBack', 'reopen']
/** Of these somebody is told. */
const tellsOf: readonly MoveName[] = ['accept', 'dispatch', 'fix', 'decline', 'merge', 'reopen', 'warn', 'escalate']

/** What else a step changes: whose it is, until when, and when the clock looks next. */
export function fieldsAfter(report: Standing, change: Change, rules: Rules): StepFields {
  const { move, status, at } = change
  const kind = change.kind ?? report.kind
  const tells = handling[kind] === null
  const open = isOpen({ status, tells })
  const clock = clockAfter(report, { ...change, kind }, rules)
  const escalated = move === 'escalate' || (report.escalated && open && move !== 'reopen')
  const closes = !open && !['confirm', 'merge'].includes(move)
  return {
    ...{ status, open, tells, escalated, movedAt: at, ...clock },
    turnAt: clock.dueAt ?? report.sentAt,
    ...(change.kind ? { kind } : {}),
    ...(change.gridId === undefined ? {} : { gridId: change.gridId }),
    ...(change.assignee === undefined ? {} : { assignee: change.assignee }),
    ...(move === 'fix' ? { fixedAt: at } : {}),
    ...(move === 'reopen' ? { fixedAt: null, closedAt: null, result: '' } : {}),
    ...(move === 'fix' || move === 'decline' ? { result: change.why } : {}),
    ...(closes ? { closedAt: at } : {}),
    ...(move === 'start' ? { startedAt: at } : {}),
    ...(endsWork.includes(move) ? { startedAt: null } : {}),
    // What was declined or merged is for nobody's eyes, until it lives again.
    ...(move === 'decline' || move === 'merge' ? { reviewedAt: at } : {}),
    ...(tellsOf.includes(move) ? { tellAt: at } : {}),
    lookAt: lookAtNext({ ...report, ...clock, open, escalated }, move === 'warn'),
  }
}

function clockAfter(report: Standing, { move, at, kind }: Change & { kind: ReportKind }, rules: Rules) {
  const { dueAt, warnAt } = report
  if (move === 'reopen') return clockOf(kind, at, null, rules)
  if (move === 'sort') return clockOf(kind, report.sentAt, report.outside?.dueAt ?? null, rules)
  return { dueAt, warnAt }
}

/** Until when, and from when on it is pressing; another office's time goes first. */
export function clockOf(kind: ReportKind, from: Date, outside: Date | null, rules: Rules) {
  const how = handling[kind]
  const dueAt = outside ?? (how && dueAfter(how.limit, from, rules.hours, how.roundTheClock))
  return { dueAt, warnAt: dueAt && warnBefore(from, dueAt) }
}

/** One warning and one escalation for each time limit, whatever timers do. */
export const clockKey = (move: 'warn' | 'escalate', dueAt: Date | null): string => `${move}-${dueAt?.getTime() ?? 0}`

const minuteMs = 60_000
/** WeChat only checks words of those who came by within two hours. */
const mostTries = 5

/** When the clock has something to do: to ask about the words again, to warn, or to escalate. */
export function lookAtNext(
  report: Pick<
    StoredReport,
    'dueAt' | 'warnAt' | 'open' | 'escalated' | 'wordsState' | 'wordsTries' | 'sentAt' | 'steps'
  >,
  warns = false,
): Date | null {
  const { dueAt, warnAt, open, escalated, wordsState, wordsTries, sentAt, steps } = report
  const warned = warns || steps.some(({ key }) => key === clockKey('warn', dueAt))
  const asks = wordsState === 'pending' && wordsTries < mostTries
  const moments = [
    ...(asks ? [new Date(sentAt.getTime() + 2 ** wordsTries * 3 * minuteMs)] : []),
    ...(open && !escalated && warnAt && !warned ? [warnAt] : []),
    ...(open && !escalated && dueAt ? [dueAt] : []),
  ]
  return moments.sort((a, b) => a.getTime() - b.getTime())[0] ?? null
}
