import { dueAfter } from '../../../cloudfunctions/reports/due'
import { dayNumber, holidaysUntil, isWorkday } from '../../../cloudfunctions/reports/working-days'

const hours = [
  { from: '08:30', to: '12:00' },
  { from: '14:30', to: '18:00' },
]
const shanghai = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const said = (moment: Date) => new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

test('public holidays are free, and the weekends that make up for them are not', () => {
  expect(holidaysUntil).toBeGreaterThanOrEqual(2026)
  expect(isWorkday(dayNumber('2026-10-01'))).toBe(false)
  expect(isWorkday(dayNumber('2026-10-10'))).toBe(true)
  expect(isWorkday(dayNumber('2026-11-21'))).toBe(false)
  expect(isWorkday(dayNumber('2026-11-23'))).toBe(true)
})

test('beyond the years that are known, weekends alone are free', () => {
  expect(isWorkday(dayNumber('2051-10-02'))).toBe(true)
  expect(isWorkday(dayNumber('2051-10-01'))).toBe(false)
})

test.each([
  ['within a morning', '2h', '2026-11-23 09:00', '2026-11-23 11:00'],
  ['over the noon rest', '2h', '2026-11-23 11:00', '2026-11-23 15:30'],
  ['over the night', '2h', '2026-11-23 17:00', '2026-11-24 09:30'],
  ['from a Saturday', '2h', '2026-11-21 10:00', '2026-11-23 10:30'],
  ['to the very end of a day', '2h', '2026-11-23 16:00', '2026-11-23 18:00'],
  ['the next working day', '24h', '2026-11-23 10:00', '2026-11-24 10:00'],
  ['a Friday evening', '24h', '2026-11-20 20:00', '2026-11-24 08:30'],
  ['over the National Day holidays', '24h', '2026-09-30 16:00', '2026-10-08 16:00'],
  ['seven working days', '7d', '2026-11-23 10:00', '2026-12-02 10:00'],
  ['over a Saturday that is worked', '7d', '2026-09-30 10:00', '2026-10-15 10:00'],
  ['fifteen working days, over the year’s end', '15d', '2026-12-21 09:00', '2027-01-11 09:00'],
  ['over a leap day', '24h', '2028-02-29 10:00', '2028-03-01 10:00'],
] as const)('%s', (_, limit, sent, due) => {
  expect(said(dueAfter(limit, shanghai(sent), hours, false))).toBe(due)
})

test('where danger is, nights and holidays count', () => {
  expect(said(dueAfter('2h', shanghai('2026-10-01 23:30'), hours, true))).toBe('2026-10-02 01:30')
})
