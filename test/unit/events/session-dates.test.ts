import { SeriesRule } from '../../../cloudfunctions/contract/events-series'
import { shanghaiDate } from '../../../cloudfunctions/dates/shanghai'
import { mostSessions, sessionDates } from '../../../cloudfunctions/events/session-dates'
import fc from '../../support/property'

const rule = (fields: Partial<SeriesRule>): SeriesRule => ({
  weekday: 2,
  everyWeeks: 1,
  startsAt: '19:30',
  from: '2028-02-01',
  until: '2028-03-31',
  except: [],
  ...fields,
})
const dates = (fields: Partial<SeriesRule>) => {
  const made = sessionDates(rule(fields))
  return made.ok ? made.sessions.map(({ date }) => date) : made.why
}

test('29 February is a day like any other in a leap year, and not a day in any other', () => {
  expect(dates({ from: '2028-02-22', until: '2028-03-07' })).toEqual(['2028-02-22', '2028-02-29', '2028-03-07'])
  expect(SeriesRule.safeParse(rule({ from: '2027-02-29' })).success).toBe(false)
  expect(SeriesRule.safeParse(rule({ until: '2028-02-29' })).success).toBe(true)
})

test('the year’s end is no end', () => {
  expect(dates({ weekday: 5, everyWeeks: 2, from: '2027-12-20', until: '2028-01-28' })).toEqual([
    '2027-12-24',
    '2028-01-07',
    '2028-01-21',
  ])
})

test('days named are left out, and the rhythm stays', () => {
  expect(dates({ everyWeeks: 2, from: '2028-02-01', until: '2028-03-01', except: ['2028-02-15'] })).toEqual([
    '2028-02-01',
    '2028-02-29',
  ])
})

test('an hour of Shanghai is the same moment in every zone of the server', () => {
  const made = sessionDates(rule({ from: '2028-02-29', until: '2028-02-29', startsAt: '00:30' }))
  expect(made.ok && made.sessions[0]?.startsAt.toISOString()).toBe('2028-02-28T16:30:00.000Z')
})

test.each([
  ['a rule of a thousand sessions', { until: '2048-01-01' }, 'rule-too-long'],
  ['a rule to the end of time', { until: '9999-12-31' }, 'rule-too-long'],
  ['61 sessions', { from: '2028-02-01', until: '2029-03-27' }, 'rule-too-long'],
  ['an end before its beginning', { until: '2028-01-01' }, 'rule-without-dates'],
  ['nothing but exceptions', { from: '2028-02-01', until: '2028-02-01', except: ['2028-02-01'] }, 'rule-without-dates'],
])('%s is refused in words', (_, fields, why) => {
  expect(dates(fields)).toBe(why)
})

test('60 sessions are just right', () => {
  expect(dates({ from: '2028-02-01', until: '2029-03-20' })).toHaveLength(mostSessions)
})

test('every session is on its weekday, within the days asked for, and once', () => {
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  const any = fc.record({ weekday: fc.integer({ min: 0, max: 6 }), everyWeeks: fc.integer({ min: 1, max: 12 }), day })
  fc.assert(
    fc.property(any, fc.integer({ min: 0, max: 400 }), ({ weekday, everyWeeks, day }, length) => {
      const from = day.toISOString().slice(0, 10)
      const until = new Date(day.getTime() + length * 86_400_000).toISOString().slice(0, 10)
      const made = sessionDates(rule({ weekday, everyWeeks, from, until }))
      if (!made.ok) return made.why === 'rule-without-dates' || everyWeeks === 1
      const found = made.sessions.map(({ date, startsAt }) => {
        expect(shanghaiDate(startsAt)).toBe(date)
        expect(new Date(`${date}T00:00:00Z`).getUTCDay()).toBe(weekday)
        return date
      })
      expect(found.every((date) => date >= from && date <= until)).toBe(true)
      return new Set(found).size === found.length
    }),
    { seed: 7, numRuns: 300 },
  )
})
