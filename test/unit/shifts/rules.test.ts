import { shanghai, shanghaiDate } from '../../../cloudfunctions/dates/shanghai'
import { lostRaces } from '../../../cloudfunctions/shifts/races'
import { ruleDates } from '../../../cloudfunctions/shifts/rule-dates'
import { conflictOf, isForAdults, restMs, type ShiftFace } from '../../../cloudfunctions/shifts/shift'
import { readShiftFace } from '../../../cloudfunctions/shifts/stored-shift'
import { anEntry, hour, minute } from '../../support/builders'
import fc from '../../support/property'
import { aTeamShift, shiftRule } from '../../support/volunteers'

const now = new Date('2026-11-23T08:00:00Z')
const at = (hours: number) => new Date(now.getTime() + hours * hour)
const from = (start: number, length: number) => ({ startsAt: at(start), endsAt: at(start + length) })
const dates = (fields: Parameters<typeof shiftRule>[0]) => {
  const made = ruleDates(shiftRule(fields))
  return made.ok ? made.shifts.map(({ date }) => date) : made.why
}

describe('a rule', () => {
  test('knows 29 February, and days named are left out', () => {
    expect(dates({ except: ['2028-02-28'] })).toEqual([
      ...['2028-02-26', '2028-02-27', '2028-02-29', '2028-03-01', '2028-03-02'],
    ])
  })

  test('counts every second week from the week of its first day, over the year’s end', () => {
    const rule = { weekdays: [1, 5], everyWeeks: 2, from: '2027-12-22', until: '2028-01-22' }
    expect(dates(rule)).toEqual(['2027-12-24', '2028-01-03', '2028-01-07', '2028-01-17', '2028-01-21'])
  })

  test('a night ends on the next day, also over the year’s end, by the clock of Shanghai', () => {
    const made = ruleDates(shiftRule({ from: '2027-12-31', until: '2027-12-31', startsAt: '21:00', endsAt: '01:30' }))
    expect(made.ok && made.shifts[0]).toMatchObject({
      startsAt: new Date('2027-12-31T13:00:00Z'),
      endsAt: new Date('2027-12-31T17:30:00Z'),
    })
  })

  test.each([
    ['a hundred days and one', { until: '2028-06-05' }, 'too-many-shifts'],
    ['a rule to the end of time', { until: '9999-12-31' }, 'too-many-shifts'],
    ['an end before its beginning', { until: '2028-01-01' }, 'rule-without-dates'],
    ['a day of twenty-four hours', { startsAt: '09:00', endsAt: '09:00' }, 'shift-too-long'],
  ])('%s is refused in words', (_, fields, why) => {
    expect(dates(fields)).toBe(why)
  })

  test('every shift is on one of its weekdays, once, within the days, and as long as every other', () => {
    const clock = fc.integer({ min: 0, max: 23 }).map((hours) => `${String(hours).padStart(2, '0')}:15`)
    const any = fc.record({
      weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      everyWeeks: fc.integer({ min: 1, max: 12 }),
      startsAt: clock,
      endsAt: clock,
    })
    fc.assert(
      fc.property(any, fc.integer({ min: 0, max: 90 }), (fields, length) => {
        const until = shanghaiDate(new Date(shanghai('2028-01-10', '00:00').getTime() + length * 24 * hour))
        const made = ruleDates(shiftRule({ ...fields, from: '2028-01-10', until }))
        if (!made.ok) return made.why !== 'too-many-shifts'
        const lengths = new Set(made.shifts.map(({ startsAt, endsAt }) => +endsAt - +startsAt))
        expect(lengths.size).toBe(1)
        for (const { date, startsAt } of made.shifts) {
          expect(shanghaiDate(startsAt)).toBe(date)
          expect(fields.weekdays).toContain(new Date(`${date}T00:00:00Z`).getUTCDay())
          expect(date >= '2028-01-10' && date <= until).toBe(true)
        }
        return new Set(made.shifts.map(({ date }) => date)).size === made.shifts.length
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})

describe('overlap and rest', () => {
  test('are the same whichever shift is asked about first', () => {
    const times = fc.record({ start: fc.integer({ min: 0, max: 96 }), length: fc.integer({ min: 1, max: 16 }) })
    fc.assert(
      fc.property(times, times, (a, b) => {
        const [one, two] = [from(a.start, a.length), from(b.start, b.length)]
        const conflict = conflictOf(one, two)
        expect(conflictOf(two, one)).toBe(conflict)
        const overlap = one.startsAt < two.endsAt && two.startsAt < one.endsAt
        expect(conflict === 'shifts-overlap').toBe(overlap)
        if (conflict !== 'rest-too-short') return
        const [first, second] = one.startsAt <= two.startsAt ? [one, two] : [two, one]
        expect(+second.startsAt - +first.endsAt).toBeLessThan(restMs)
      }),
      { seed: 7, numRuns: 500 },
    )
  })

  test('a night and a long day want rest after them, a short morning does not', () => {
    expect(conflictOf(from(12, 4), from(16, 2))).toBe('rest-too-short')
    expect(conflictOf(from(0, 6), from(7, 1))).toBe('rest-too-short')
    expect(conflictOf(from(0, 6), from(14, 1))).toBeNull()
    expect(conflictOf(from(0, 2), from(2, 1))).toBeNull()
  })

  test('what ends after ten in the evening, begins before six or is a security duty is for adults', () => {
    const evening = shanghai('2026-11-23', '20:00')
    const lasting = (hours: number) => ({
      startsAt: evening,
      endsAt: new Date(+evening + hours * hour),
      security: false,
    })
    expect([2, 2.5, 6].map((hours) => isForAdults(lasting(hours)))).toEqual([false, true, true])
    expect(isForAdults({ ...lasting(1), security: true })).toBe(true)
    const dawn = shanghai('2026-11-23', '05:30')
    expect(isForAdults({ startsAt: dawn, endsAt: new Date(+dawn + hour), security: false })).toBe(true)
  })
})

test('of places taken at once those that stay never clash, whoever looks and in whatever order', () => {
  const place = fc.record({ start: fc.integer({ min: 1, max: 30 }), taken: fc.integer({ min: 0, max: 90 }) })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 8 }), fc.integer(), (places, seed) => {
      const faces: ShiftFace[] = places.map(({ start, taken }, n) => {
        const entries = [anEntry('me', { at: new Date(+now - 10 * minute + taken * 500) })]
        return readShiftFace(aTeamShift(now, { _id: `shift-${n}`, ...from(start, 2), entries }), 'me')
      })
      const lost = lostRaces(faces).map(({ id }) => id)
      const shuffled = [...faces].sort(
        (a, b) => ((a.id.charCodeAt(6) * 31 + seed) % 7) - ((b.id.charCodeAt(6) * 31 + seed) % 7),
      )
      expect(lostRaces(shuffled).map(({ id }) => id)).toEqual(lost)
      const kept = faces.filter(({ id }) => !lost.includes(id))
      for (const a of kept) for (const b of kept) if (a !== b) expect(conflictOf(a, b)).toBeNull()
      expect(kept.length).toBeGreaterThan(0)
    }),
    { seed: 7, numRuns: 200 },
  )
})
