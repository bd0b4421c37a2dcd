import { expect, test } from '@jest/globals'
import { chartPicture } from '../../../src/components/chart/chart-picture'

const drawn = (columns: Parameters<typeof chartPicture>[0]) =>
  decodeURIComponent(chartPicture(columns).replace('data:image/svg+xml,', ''))
const expected = { low: 8, median: 10, high: 12 }

test('the largest number stands at the top and nothing leaves the picture', () => {
  const svg = drawn([{ name: '06/18', expected, fact: 20 }])
  expect(svg).toContain('cy="24"')
  const heights = [...svg.matchAll(/ (?:cy|y)="(-?\d+)"/g)].map(([, y]) => Number(y))
  expect(heights.every((y) => y > 0 && y < 160)).toBe(true)
})

test('a session without a forecast is a dot alone; no sessions are an axis', () => {
  expect(drawn([{ name: '06/18', expected: null, fact: 3 }])).not.toContain('class="m"')
  expect(drawn([{ name: '06/18', expected, fact: 3 }])).toContain('class="m"')
  expect(drawn([])).toContain('viewBox="0 0 64 160"')
})

test('nothing that is typed can become a tag', () => {
  expect(drawn([{ name: '<script>&', expected: null, fact: 0 }])).not.toContain('<script')
})
