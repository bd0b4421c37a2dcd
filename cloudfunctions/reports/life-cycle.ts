import type { MoveName, ReportStatus } from '../contract/report-kinds'
import type { StoredReport } from './stored-report'

/** Where a report may go from where it stands. */
export const nextStatuses: Record<ReportStatus, Partial<Record<MoveName, ReportStatus>>> = {
  received: { accept: 'accepted', decline: 'declined', merge: 'merged' },
  accepted: { dispatch: 'dispatched', fix: 'fixed', decline: 'declined', merge: 'merged' },
  dispatched: {
    dispatch: 'dispatched',
    start: 'dispatched',
    handBack: 'accepted',
    fix: 'fixed',
    decline: 'declined',
    merge: 'merged',
  },
  reopened: {
    dispatch: 'dispatched',
    start: 'reopened',
    handBack: 'accepted',
    fix: 'fixed',
    decline: 'declined',
    merge: 'merged',
  },
  fixed: { confirm: 'confirmed', reopen: 'reopened' },
  confirmed: { reopen: 'reopened' },
  declined: { reopen: 'reopened' },
  merged: {},
}

/** Steps that leave a report where it stands. */
const staying: readonly MoveName[] = ['sort', 'warn', 'escalate']
const openStatuses: readonly ReportStatus[] = ['received', 'accepted', 'dispatched', 'reopened']

/** Who may take which step, besides having to do with the report. */
export const movesOf: Record<'reporter' | 'worker' | 'office' | 'clock', readonly MoveName[]> = {
  reporter: ['confirm', 'reopen'],
  worker: ['start', 'fix', 'handBack'],
  office: ['accept', 'dispatch', 'fix', 'confirm', 'reopen', 'decline', 'merge', 'sort'],
  clock: ['warn', 'escalate'],
}

const reopenMs = 7 * 24 * 3_600_000
/** A report that went to and fro so often is a matter for a talk. */
export const mostSteps = 60

type Standing = Pick<StoredReport, 'status' | 'closedAt' | 'tells' | 'steps' | 'startedAt'>

/** The one place where a report's life goes on: where a step leads, or why it cannot be taken. */
export function walk(
  report: Standing,
  move: MoveName,
  now: Date,
): ReportStatus | 'not-now' | 'too-late' | 'too-many-steps' {
  const next = staying.includes(move) && isOpen(report) ? report.status : nextStatuses[report.status][move]
  if (!next || (report.tells && next !== 'declined' && move !== 'accept' && !staying.includes(move))) return 'not-now'
  if (move === 'start' && report.startedAt) return 'not-now'
  if (move === 'reopen' && now > (reopenUntil(report) ?? now)) return 'too-late'
  return report.steps.length >= mostSteps ? 'too-many-steps' : next
}

/** A report that only tells of something is open until the office has taken note of it. */
export const isOpen = ({ status, tells }: Pick<Standing, 'status' | 'tells'>): boolean =>
  tells ? status === 'received' : openStatuses.includes(status)

/** Until when it may be reopened; null while it is open, or for good. */
export function reopenUntil(report: Pick<Standing, 'status' | 'closedAt' | 'tells'>): Date | null {
  const may = nextStatuses[report.status].reopen !== undefined && !report.tells && report.closedAt
  return may ? new Date(may.getTime() + reopenMs) : null
}
