import { moves, reportStatuses } from '../../../cloudfunctions/contract/report-kinds'
import { isOpen, mostSteps, nextStatuses, reopenUntil, walk } from '../../../cloudfunctions/reports/life-cycle'
import fc from '../../support/property'
import { aReport } from '../../support/reports'

const now = new Date('2026-11-23T02:00:00Z')
const day = 86_400_000

test('no row of the table leads out of a merged report, and confirmed ones can only be reopened', () => {
  expect(nextStatuses.merged).toEqual({})
  expect(Object.keys(nextStatuses.confirmed)).toEqual(['reopen'])
})

test('any walk stays within the table, and ends in a word where the table has no step', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...moves), { maxLength: 80 }), (walked) => {
      let report = aReport(now)
      for (const move of walked) {
        const next = walk(report, move, now)
        const known = reportStatuses.find((status) => status === next)
        if (!known) {
          expect(['not-now', 'too-many-steps']).toContain(next)
          continue
        }
        expect([report.status, nextStatuses[report.status][move]]).toContain(known)
        const step = { key: move, move, status: known, at: now, by: { role: 'office' as const, ref: null } }
        report = { ...report, status: known, closedAt: now, steps: [...report.steps, { ...step, why: '', photos: [] }] }
        expect(report.steps.length).toBeLessThanOrEqual(mostSteps)
      }
    }),
  )
})

test('a report is reopened within seven days of being closed, and not a moment later', () => {
  const closed = aReport(now, { status: 'fixed', open: false, closedAt: now })
  expect(reopenUntil(closed)).toEqual(new Date(now.getTime() + 7 * day))
  expect(walk(closed, 'reopen', new Date(now.getTime() + 7 * day))).toBe('reopened')
  expect(walk(closed, 'reopen', new Date(now.getTime() + 7 * day + 1))).toBe('too-late')
})

test('a good deed is done once the office accepted it: nothing is fixed or reopened', () => {
  const deed = aReport(now, { kind: 'deed', tells: true })
  expect(isOpen(deed)).toBe(true)
  expect(walk(deed, 'accept', now)).toBe('accepted')
  const accepted = { ...deed, status: 'accepted' as const }
  expect(isOpen(accepted)).toBe(false)
  for (const move of ['fix', 'dispatch', 'reopen', 'merge'] as const) expect(walk(accepted, move, now)).toBe('not-now')
})
