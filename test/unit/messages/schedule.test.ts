import { dayBefore, isIn, mayTell, soon, soonest } from '../../../cloudfunctions/messages/schedule'
import { short, words } from '../../../cloudfunctions/messages/words'
import { shanghai } from '../../support/messaging'

const said = (moment: Date) => words.time(moment)

test.each([
  ['2026-06-12T15:00', '2026年6月11日 15:00'],
  ['2026-06-12T06:30', '2026年6月11日 07:30'],
  ['2026-06-12T21:30', '2026年6月11日 20:00'],
  ['2026-03-01T09:00', '2026年2月28日 09:00'],
  ['2028-03-01T09:00', '2028年2月29日 09:00'],
  ['2027-01-01T00:10', '2026年12月31日 07:30'],
])('what starts at %s is announced the day before at %s', (startsAt, from) => {
  const window = dayBefore(shanghai(startsAt))
  expect(said(window.from)).toBe(from)
  expect(said(window.until)).toBe(`${from.split(' ')[0]} 21:00`)
})

test('the day-before reminder is over at nine in the evening, so that it never says “tomorrow” of today', () => {
  const window = dayBefore(shanghai('2026-06-12T15:00'))
  expect(isIn(window, shanghai('2026-06-11T14:59'))).toBe(false)
  expect(isIn(window, shanghai('2026-06-11T15:00'))).toBe(true)
  expect(isIn(window, shanghai('2026-06-11T20:59'))).toBe(true)
  expect(isIn(window, shanghai('2026-06-11T21:00'))).toBe(false)
})

test('the last reminder comes two hours before and never after the start', () => {
  const window = soon(shanghai('2026-06-12T15:00'))
  expect(isIn(window, shanghai('2026-06-12T12:59'))).toBe(false)
  expect(isIn(window, shanghai('2026-06-12T13:00'))).toBe(true)
  expect(isIn(window, shanghai('2026-06-12T15:00'))).toBe(false)
})

test.each([
  ['2026-06-12T15:00', '2026-06-11T07:29', false],
  ['2026-06-12T15:00', '2026-06-11T07:30', true],
  ['2026-06-12T15:00', '2026-06-11T20:59', true],
  ['2026-06-12T15:00', '2026-06-11T21:00', false],
  ['2026-06-12T15:00', '2026-06-11T23:59', false],
  ['2026-06-12T15:00', '2026-06-12T00:00', true],
  ['2026-06-12T07:00', '2026-06-12T05:00', true],
])('of what starts at %s people may be told at %s: %s', (startsAt, now, may) => {
  expect(mayTell(shanghai(startsAt), shanghai(now))).toBe(may)
})

test.each([
  ['2026-06-20T15:00', '2026-06-11T12:00', '2026年6月11日 12:00'],
  ['2026-06-20T15:00', '2026-06-11T22:00', '2026年6月12日 07:30'],
  ['2026-06-20T15:00', '2026-06-11T05:00', '2026年6月11日 07:30'],
  ['2026-06-12T09:00', '2026-06-11T22:00', '2026年6月12日 00:00'],
])('of what starts at %s, people are told soonest from %s at %s', (startsAt, now, then) => {
  expect(said(soonest(shanghai(startsAt), shanghai(now)))).toBe(then)
})

test('a field holds twenty characters, counted as people do', () => {
  expect(short('国学讲坛')).toBe('国学讲坛')
  expect(short('一二三四五六七八九十一二三四五六七八九十')).toHaveLength(20)
  expect([...short('😀'.repeat(21))]).toHaveLength(20)
  expect(short('一\n二')).toBe('一 二')
})
