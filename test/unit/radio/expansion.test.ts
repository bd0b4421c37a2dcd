import { RRuleTemporal } from 'rrule-temporal'
import { isPublicHoliday } from '../../../cloudfunctions/dates/public-holidays'
import { dateOf, dayNumber, shanghai } from '../../../cloudfunctions/dates/shanghai'
import fc from '../../support/property'
import { aRun, clockOf, programmeOf, weekly, written } from '../../support/radio'

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`)
const rule = fc.record({
  weekdays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
  everyWeeks: fc.integer({ min: 1, max: 8 }),
  startsAt: clock,
  /** From the autumn of 2023 to the spring of 2029, over two leap days. */
  from: fc.integer({ min: dayNumber('2023-10-01'), max: dayNumber('2029-03-31') }),
  lasts: fc.option(fc.integer({ min: 0, max: 500 })),
})
const window = fc.record({ after: fc.integer({ min: -30, max: 1500 }), days: fc.integer({ min: 1, max: 60 }) })

type Rule = typeof rule extends fc.Arbitrary<infer Made> ? Made : never

const compact = (day: number, at: string) => `${dateOf(day)}T${at}`.replaceAll(/[-:]/g, '')

/** The same rule in the words of RFC 5545, begun on the first day that fits, as the RFC wants it. */
function peer({ weekdays, everyWeeks, startsAt, from, lasts }: Rule): RRuleTemporal | null {
  let first = from
  while (!weekdays.includes((first + 4) % 7)) first += 1
  if (lasts !== null && first > from + lasts) return null
  const byDay = weekdays.map((weekday) => names[weekday]).join()
  const until = lasts === null ? '' : `;UNTIL=${compact(from + lasts, '15:59:59')}Z`
  const start = `DTSTART;TZID=Asia/Shanghai:${compact(first, `${startsAt}:00`)}`
  const rruleString = `${start}\nRRULE:FREQ=WEEKLY;WKST=MO;INTERVAL=${everyWeeks};BYDAY=${byDay}${until}`
  return new RRuleTemporal({ rruleString, cache: false })
}

test('weekly rules mean what rrule-temporal reads in them, whichever zone this process keeps', () => {
  fc.assert(
    fc.property(rule, window, (made, { after, days }) => {
      const { from, lasts, startsAt } = made
      const until = lasts === null ? null : dateOf(from + lasts)
      const runs = [aRun({ pattern: weekly(made.weekdays, made.everyWeeks), startsAt }, { from: dateOf(from), until })]
      const [first, last] = [from + after, from + after + days]
      const theirs = peer(made)?.between(shanghai(dateOf(first), '00:00'), shanghai(dateOf(last), '23:59'), true) ?? []
      const moments = theirs.map((moment) => clockOf(new Date(moment.epochMilliseconds)))
      expect(written(programmeOf({ runs }), dateOf(first), dateOf(last))).toEqual(moments)
    }),
    { numRuns: 150 },
  )
})

test('a rule that pauses on holidays is the whole rule without them', () => {
  fc.assert(
    fc.property(rule, ({ from, weekdays, everyWeeks }) => {
      const on = (holidays: 'play' | 'pause' | 'only') =>
        written(
          programmeOf({ runs: [aRun({ pattern: weekly(weekdays, everyWeeks), holidays }, { from: dateOf(from) })] }),
          dateOf(from),
          dateOf(from + 400),
        )
      const free = (text: string) => isPublicHoliday(dayNumber(text.slice(0, 10)))
      expect(on('pause')).toEqual(on('play').filter((text) => !free(text)))
      expect(on('only')).toEqual(on('play').filter(free))
    }),
    { numRuns: 12 },
  )
})
