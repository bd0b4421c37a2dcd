import { figuresOf } from '../../cloudfunctions/reports/public-figures'
import { day, hour } from '../support/builders'
import { type Cloud, granted, startCloud } from '../support/cloud'
import { aReport } from '../support/reports'

const now = new Date()
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.emulator.control.reset())

/** One that was fixed some hours after it was sent, so long ago. */
const fixed = (name: string, kind: 'lamp' | 'rubbish', hours: number, ago: number, published = true) => {
  const fixedAt = new Date(now.getTime() - ago)
  const sentAt = new Date(fixedAt.getTime() - hours * hour)
  const done = { status: 'confirmed' as const, open: false, closedAt: fixedAt }
  return aReport(now, { _id: name, kind, sentAt, fixedAt, published, ...done })
}

test('everyone sees how long it took to fix what is public, by kind, in one request, and the next looks in none', async () => {
  await cloud.insert('reports', [
    ...[fixed('a', 'lamp', 2, day), fixed('b', 'lamp', 4, day), fixed('c', 'lamp', 30, day)],
    ...[
      fixed('d', 'rubbish', 1, day),
      fixed('hidden', 'rubbish', 900, day, false),
      fixed('old', 'lamp', 500, 91 * day),
    ],
    aReport(now, { _id: 'open', published: true }),
  ])
  cloud.emulator.database.resetStats()
  const figures = granted(await cloud.visitor.call('reports.publicFigures', {}))
  expect(figures).toEqual({
    days: 90,
    all: { fixed: 4, medianHours: 3, p90Hours: 30 },
    byKind: [
      { kind: 'lamp', fixed: 3, medianHours: 4, p90Hours: 30 },
      { kind: 'rubbish', fixed: 1, medianHours: 1, p90Hours: 1 },
    ],
  })
  granted(await cloud.visitor.call('reports.publicFigures', {}))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
})

test('where nothing was fixed nothing is claimed', () => {
  expect(figuresOf([], now)).toEqual({ days: 90, all: { fixed: 0, medianHours: null, p90Hours: null }, byKind: [] })
})

test.each(['all', 'fixed'] as const)('what is public of one kind is read page by page, “%s”', async (show) => {
  await cloud.insert('reports', [
    ...[fixed('a', 'lamp', 2, 3 * day), fixed('b', 'rubbish', 2, 2 * day), fixed('c', 'lamp', 2, day)],
    fixed('hidden', 'lamp', 2, day, false),
  ])
  const page = async (after?: { at: string; id: string }) =>
    granted(await cloud.visitor.call('reports.publicList', { show, kind: 'lamp', limit: 1, ...(after && { after }) }))
  const first = await page()
  const second = await page(first.next ?? undefined)
  expect([...first.reports, ...second.reports].map(({ id }) => id)).toEqual(['c', 'a'])
  expect(second.next).toBeNull()
  expect(cloud.emulator.control.unindexed()).toEqual([])
})
