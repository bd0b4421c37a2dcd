import { holds, spokenAs, untrueAfter } from '../../../cloudfunctions/commentary/claims'
import { sentenceOf } from '../../../cloudfunctions/commentary/sentence'
import type { StoredSentence } from '../../../cloudfunctions/commentary/stored-commentary'
import { SpokenKind } from '../../../cloudfunctions/contract/commentary'
import {
  type MoveName,
  type ReportStatus,
  reportKinds,
  reportStatuses,
} from '../../../cloudfunctions/contract/report-kinds'
import { nextStatuses } from '../../../cloudfunctions/reports/life-cycle'
import type { StoredReport } from '../../../cloudfunctions/reports/stored-report'
import { aReport } from '../../support/reports'

const now = new Date('2026-11-25T02:00:00Z')
const report = (kind: StoredReport['kind'], status: ReportStatus) => aReport(now, { kind, status, published: true })

/** What is said of a report that stands so; nothing where there is nothing to say. */
function said(kind: StoredReport['kind'], status: ReportStatus): StoredSentence[] {
  const one = report(kind, status)
  const spoken = spokenAs(one)
  return spoken ? [sentenceOf({ report: one, ...spoken })] : []
}

const open = ['received', 'accepted', 'dispatched', 'reopened']
const done = ['fixed', 'confirmed']

test.each([
  ['praise for a deed', 'deed', 'accepted', [...open, ...done]],
  ['thanks for what was put right', 'lamp', 'fixed', done],
  ['a habit, told while it lasted', 'rubbish', 'received', [...open, ...done]],
  ['a habit, told as dealt with', 'rubbish', 'confirmed', done],
] as const)('%s holds only where its report stands so', (_, kind, status, expected) => {
  const [sentence] = said(kind, status)
  if (!sentence) throw new Error('nothing is said of it')
  expect(reportStatuses.filter((one) => holds(sentence, report(kind, one))).sort()).toEqual([...expected].sort())
  expect(holds(sentence, report('parking', status))).toBe(false)
})

test('a sentence of the days when nobody noted what it claims is judged by its own words', () => {
  for (const [kind, status, holdsReopened] of [
    ['lamp', 'fixed', false],
    ['rubbish', 'fixed', false],
    ['rubbish', 'received', true],
  ] as const) {
    const [{ done: _, ...older } = { done: true }] = said(kind, status)
    expect(holds(older as StoredSentence, report(kind, 'reopened'))).toBe(holdsReopened)
  }
})

/** As the store's one update chooses what it marks. */
function isMarked(move: MoveName, sentence: StoredSentence, after: StoredReport): boolean {
  const untrue = untrueAfter(move, after)
  if (untrue === 'done') return sentence.done !== false
  return untrue === 'all' || (untrue === 'kind' && sentence.kind !== after.kind)
}

test('every step of a report marks the sentences that are not so after it, of each kind and standing, and no other', () => {
  let marks = 0
  const check = (sentence: StoredSentence, move: MoveName, after: StoredReport) => {
    const isSo = holds(sentence, after)
    const seen = { move, says: sentence.text, kind: after.kind, status: after.status }
    expect({ ...seen, marked: isMarked(move, sentence, after) }).toEqual({ ...seen, marked: !isSo })
    marks += isSo ? 0 : 1
  }
  for (const kind of SpokenKind.options) {
    for (const status of reportStatuses) {
      for (const sentence of said(kind, status)) {
        for (const [move, next] of Object.entries(nextStatuses[status]) as [MoveName, ReportStatus][]) {
          check(sentence, move, report(kind, next))
        }
        if (open.includes(status)) for (const other of reportKinds) check(sentence, 'sort', report(other, status))
      }
    }
  }
  expect(marks).toBeGreaterThan(100)
})

test('a step sent again after its report moved on marks nothing that is so', () => {
  expect(untrueAfter('reopen', report('lamp', 'fixed'))).toBeNull()
  expect(untrueAfter('decline', report('rubbish', 'reopened'))).toBeNull()
  for (const move of ['accept', 'dispatch', 'start', 'handBack', 'fix', 'confirm', 'warn', 'escalate'] as const) {
    expect(untrueAfter(move, report('rubbish', 'reopened'))).toBeNull()
  }
})
