import { readReport } from '../../../cloudfunctions/reports/stored-report'
import { aReport } from '../../support/reports'

const now = new Date('2026-11-23T02:00:00Z')

test('a report from before anybody was told of reports reads on, with nothing to tell and nothing decided', () => {
  const { startedAt: _, reviewedAt: __, tellAt: ___, ...older } = aReport(now)
  expect(readReport(older)).toMatchObject({ startedAt: null, reviewedAt: null, tellAt: null })
})
