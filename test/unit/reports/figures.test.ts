import { figuresOf, percentile } from '../../../cloudfunctions/reports/figures'
import { likeness } from '../../../cloudfunctions/reports/nearby'
import { aReport } from '../../support/reports'

const sentAt = new Date('2026-11-02T01:00:00Z')
const after = (hours: number) => new Date(sentAt.getTime() + hours * 3_600_000)

test('a tenth may be slower than the 90th percentile, and the median of an even number is the mean of two', () => {
  expect(percentile([], 0.5)).toBeNull()
  expect(percentile([3, 1, 2], 0.5)).toBe(2)
  expect(percentile([4, 1, 2, 3], 0.5)).toBe(2.5)
  expect(percentile([1, 2, 3, 4, 5, 6, 7, 8, 9, 100], 0.9)).toBe(9)
  expect(percentile([5], 0.9)).toBe(5)
})

test('figures count each report once, by kind and by grid', () => {
  const fixed = (hours: number, fields: object) => {
    const closed = { status: 'fixed', open: false, fixedAt: after(hours), dueAt: after(5) } as const
    return aReport(sentAt, { sentAt, ...closed, ...fields })
  }
  const { all, byKind, byGrid } = figuresOf([
    fixed(2, { gridId: 'g1' }),
    fixed(6, { gridId: 'g1', status: 'confirmed' }),
    aReport(sentAt, { sentAt, kind: 'lamp', gridId: null }),
    aReport(sentAt, { sentAt, kind: 'lamp', status: 'declined', open: false }),
  ])
  expect(all).toEqual({
    ...{ received: 4, open: 1, fixed: 2, confirmed: 1, declined: 1, merged: 0, inTime: 1, withLimit: 2 },
    ...{ medianHours: 4, p90Hours: 6 },
  })
  expect(byKind.map(({ kind, received }) => [kind, received])).toEqual([
    ['lamp', 2],
    ['rubbish', 2],
  ])
  expect(byGrid.map(({ gridId, received }) => [gridId, received])).toEqual([
    [null, 2],
    ['g1', 2],
  ])
})

test('two texts are alike by the pairs of characters they share', () => {
  expect(likeness('门口有一堆垃圾', '门口一堆垃圾没人管')).toBeGreaterThan(0.5)
  expect(likeness('门口有一堆垃圾', '路灯昏暗')).toBe(0)
  expect(likeness('', '路灯')).toBe(0)
})
