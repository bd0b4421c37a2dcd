import type { MessageKind } from '../contract/messages'
import type { MoveName } from '../contract/report-kinds'
import type { Window } from '../messages/schedule'
import { memberRef } from '../platform/member-ref'
import type { Secrets } from '../platform/secrets'
import { handling } from './kinds'
import { reopenUntil } from './life-cycle'
import type { StoredReport, StoredStep } from './stored-report'
import { toldWords } from './words'

/** One thing that is to be told of a report, and to whom. */
export interface ReportTelling {
  kind: MessageKind
  /** The step that it tells of: a person is told of it once. */
  revision: string
  words: string
  /** What the message says of the time: when it happened, or until when it is to be done. */
  time: Date
  window: Window
  /** Danger is told by night too. */
  urgent: boolean
  /** Which page it opens. */
  opens: 'report' | 'dispatch'
  /** Person ids; the office's are looked up by whoever tells. */
  to: readonly string[] | 'office'
}

const dayMs = 24 * 3_600_000

/** What is still true and worth telling: of several steps that a late timer finds, the last one for each reader. */
export function tellingsOf(report: StoredReport, secrets: Secrets): ReportTelling[] {
  return [toReporter(report, secrets), ...toThoseWhoSeeToIt(report)].filter((telling) => telling !== null)
}

function toReporter(report: StoredReport, secrets: Secrets): ReportTelling | null {
  const { reporter, followers, status, tells } = report
  const found = lastOf(report, ['accept', 'decline', 'merge', 'fix', 'reopen'])
  if (!found || found.step.move === 'reopen') return null
  const { step, revision } = found
  const told = { revision, time: step.at, urgent: false, opens: 'report' as const }
  if (step.move === 'fix') {
    if (status !== 'fixed') return null
    const window = { from: step.at, until: reopenUntil(report) ?? new Date(step.at.getTime() + dayMs) }
    const to = [reporter, ...followers.map(({ id }) => id)].filter((id) => id !== null)
    return { ...told, kind: 'reportFixed', words: toldWords.fixed, window, to }
  }
  if (!reporter || step.by.ref === memberRef(secrets, reporter)) return null
  const words = tells ? toldWords.noted : toldWords.taken[status]
  return words ? { ...told, kind: 'reportTaken', words, window: aDayFrom(step.at), to: [reporter] } : null
}

/** Whoever it was given to, or the office as long as it is nobody's; both, once it is over time. */
function toThoseWhoSeeToIt(report: StoredReport): (ReportTelling | null)[] {
  const { open, assignee, dueAt, kind, status } = report
  if (!open) return []
  const urgent = handling[kind]?.roundTheClock ?? false
  const telling = (found: { step: StoredStep; revision: string }, to: ReportTelling['to']): ReportTelling => {
    const { at, move } = found.step
    const { words, until } = pressing(move, dueAt)
    const window = { from: at, until: until ?? aDayFrom(at).until }
    const opens = to === 'office' ? ('dispatch' as const) : ('report' as const)
    return { kind: 'reportDue', revision: found.revision, words, time: dueAt ?? at, window, urgent, opens, to }
  }
  const given = assignee && lastOf(report, ['dispatch', 'reopen', 'warn', 'escalate'])
  const pressed = lastOf(report, assignee ? ['escalate'] : ['reopen', 'warn', 'escalate'])
  const came = status === 'received' && urgent && !pressed
  return [
    given && given.step.by.ref !== assignee.ref ? telling(given, [assignee.id]) : null,
    pressed ? telling(pressed, 'office') : null,
    came ? telling({ step: cameIn(report), revision: 'sent' }, 'office') : null,
  ]
}

/** A warning is void once the time is over: then it has escalated. */
function pressing(move: MoveName, dueAt: Date | null): { words: string; until: Date | null } {
  if (move === 'warn') return { words: toldWords.soon, until: dueAt }
  if (move === 'escalate') return { words: toldWords.late, until: null }
  if (move === 'reopen') return { words: toldWords.again, until: null }
  return { words: move === 'dispatch' ? toldWords.given : toldWords.danger, until: null }
}

const cameIn = ({ sentAt }: StoredReport): StoredStep => ({
  ...{ key: 'sent', move: 'accept', status: 'received', at: sentAt, by: { role: 'clock', ref: null } },
  ...{ why: '', photos: [] },
})

const aDayFrom = (at: Date): Window => ({ from: at, until: new Date(at.getTime() + dayMs) })

function lastOf({ steps }: StoredReport, moves: readonly MoveName[]): { step: StoredStep; revision: string } | null {
  const n = steps.map(({ move }) => moves.includes(move)).lastIndexOf(true)
  const step = steps[n]
  return step ? { step, revision: `step-${n}` } : null
}
