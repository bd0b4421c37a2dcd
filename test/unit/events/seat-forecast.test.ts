import type { SessionCount } from '../../../cloudfunctions/contract/events-roster'
import { seatForecast } from '../../../cloudfunctions/events/seat-forecast'

const sessions = (people: number[], counted: SessionCount['counted'] = 'arrived'): SessionCount[] =>
  people.map((size) => ({ startsAt: '2026-11-01T07:00:00.000Z', people: size, counted, arrived: size, walkIns: 0 }))

test('one crowded evening does not fill the hall with chairs for ever', () => {
  expect(seatForecast(sessions([40, 42, 38, 160, 41]))).toEqual({
    chairs: { median: 41, low: 38, high: 160 },
    basis: 'arrived',
  })
})

test('of an even number of sessions the middle is rounded up, so that nobody stands', () => {
  expect(seatForecast(sessions([10, 13])).chairs).toEqual({ median: 12, low: 10, high: 13 })
})

test('says what it was computed from', () => {
  expect(seatForecast(sessions([20], 'signed-up')).basis).toBe('signed-up')
  expect(seatForecast([...sessions([20], 'signed-up'), ...sessions([18])]).basis).toBe('mixed')
  expect(seatForecast([])).toEqual({ chairs: null, basis: 'none' })
})
