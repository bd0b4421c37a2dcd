import { expect, test } from '@jest/globals'
import { dayKey, daysUntil, sayAsOf, sayDate, sayDay, sayHeading, sayMoment, saySpan } from '../../../src/copy/times'
import fc from '../../support/property'

/** Wednesday 17 June 2026, 10:00 in Shanghai. */
const now = Date.parse('2026-06-17T02:00:00Z')
const at = (shanghai: string) => new Date(`${shanghai}+08:00`).toISOString()

test.each([
  ['2026-06-17T15:00', '今天 15:00'],
  ['2026-06-18T09:00', '明天 9:00'],
  ['2026-06-19T09:00', '后天 9:00'],
  ['2026-06-20T15:00', '周六 下午 3 点'],
  ['2026-06-20T09:30', '周六 上午 9 点半'],
  ['2026-06-21T12:15', '周日 中午 12 点 15 分'],
  ['2026-06-23T19:00', '周二 晚上 7 点'],
  ['2026-06-24T15:00', '6 月 24 日（周三）15:00'],
  ['2026-06-16T15:00', '昨天 15:00'],
  ['2026-06-10T15:00', '6 月 10 日（周三）15:00'],
  ['2027-01-03T08:00', '2027 年 1 月 3 日（周日）8:00'],
])('%s is said as %s', (moment, words) => {
  expect(sayMoment(at(moment), now)).toBe(words)
})

test('today begins and ends with the community’s midnight, not with UTC’s or the phone’s', () => {
  expect(sayDay('2026-06-16T16:00:00Z', now)).toBe('今天')
  expect(sayDay('2026-06-17T15:59:59Z', now)).toBe('今天')
  expect(sayDay('2026-06-17T16:00:00Z', now)).toBe('明天')
  expect(dayKey('2026-06-17T16:00:00Z')).toBe('2026-06-18')
})

test('a span says its day once, or both days when it runs over midnight', () => {
  expect(saySpan(at('2026-06-18T15:00'), at('2026-06-18T17:00'), now)).toBe('明天 15:00–17:00')
  expect(saySpan(at('2026-06-30T20:00'), at('2026-07-01T01:00'), now)).toBe(
    '6 月 30 日（周二）20:00 至 7 月 1 日（周三）1:00',
  )
})

test('headings give both the near name and the date, so a weekday is never misread', () => {
  expect(sayHeading(at('2026-06-17T15:00'), now)).toBe('今天 · 6 月 17 日（周三）')
  expect(sayHeading(at('2026-06-20T15:00'), now)).toBe('周六 · 6 月 20 日')
  expect(sayHeading(at('2026-07-20T15:00'), now)).toBe('7 月 20 日（周一）')
  expect(sayDate(at('2026-06-20T15:00'), now)).toBe('6 月 20 日（周六）')
  expect(sayAsOf(at('2028-02-29T00:00'))).toBe('2028 年 2 月 29 日')
})

test('the year turns at the community’s new year', () => {
  const eve = Date.parse('2026-12-31T15:30:00Z')
  expect(sayMoment(at('2027-01-01T00:30'), eve)).toBe('明天 0:30')
  expect(sayMoment(at('2027-01-20T15:00'), eve)).toBe('2027 年 1 月 20 日（周三）15:00')
})

test('for every moment, what is called 今天 or 明天 is so by the calendar of Shanghai', () => {
  const moment = fc.integer({ min: now - 400 * 86_400_000, max: now + 400 * 86_400_000 })
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const shanghaiDay = (ms: number) => Math.floor((ms + 8 * 3_600_000) / 86_400_000)
      const days = shanghaiDay(one) - shanghaiDay(other)
      expect(daysUntil(new Date(one).toISOString(), other)).toBe(days)
      expect(sayDay(new Date(one).toISOString(), other) === '今天').toBe(days === 0)
    }),
    // On 14 March 2027 New York's clocks go forward.
    { examples: [[1805040000000, 1805007600000]] },
  )
})
