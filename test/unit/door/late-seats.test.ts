import { attendanceOf } from '../../../cloudfunctions/door/attendance'
import { lateSeats, lateWindow, offersLateSeats } from '../../../cloudfunctions/door/late-seats'
import type { Mark } from '../../../cloudfunctions/door/mark'
import { seating } from '../../../cloudfunctions/roster/roster'
import { lateGuests } from '../../../src/door/late-guests'
import fc from '../../support/property'

const startsAt = new Date('2026-06-12T07:00:00Z')
const endsAt = new Date('2026-06-12T09:00:00Z')
const at = (minutes: number) => new Date(startsAt.getTime() + minutes * 60_000)
const party = (number: string, size = 1) => ({ id: `p${number}`, number, party: size, ticketId: `ticket-${number}` })
const arrive = (ticket: string): Mark => ({ kind: 'arrive', at: startsAt, ticket, how: 'find' })
const marksOf = (...marks: Mark[]) => new Map(marks.map((mark, n) => [`FrontDoor1-${n}`, mark]))

test('the seats of those who have not come go to those who wait, in order', () => {
  const entries = [party('1'), party('2'), party('3'), party('4'), party('5')]
  expect(lateSeats({ capacity: 3, entries, marks: marksOf(arrive('1')) }).map(({ number }) => number)).toEqual([
    '4',
    '5',
  ])
})

test('nobody is passed over: a party that is too large holds up those behind it', () => {
  const entries = [party('1'), party('2'), party('3', 2), party('4')]
  expect(lateSeats({ capacity: 2, entries, marks: marksOf(arrive('1')) })).toEqual([])
})

test('walk-ins sit on chairs too', () => {
  const entries = [party('1'), party('2'), party('3')]
  const marks = marksOf(arrive('1'), { kind: 'walk-in', at: startsAt, heads: 1 })
  expect(lateSeats({ capacity: 2, entries, marks })).toEqual([])
})

test('a door that nobody kept offers nothing: who came is not known', () => {
  expect(lateSeats({ capacity: 1, entries: [party('1'), party('2')], marks: new Map() })).toEqual([])
})

test('seats are offered from ten minutes after the start until half of it is over', () => {
  const terms = { audience: { kind: 'everyone' as const }, maxCompanions: 0, questions: [], lateSeats: true }
  const event = { startsAt, endsAt, cancelled: null, terms }
  expect(lateWindow(event)).toEqual({ from: at(10), until: at(60) })
  expect([at(9), at(10)].map((now) => offersLateSeats(event, now))).toEqual([false, true])
  expect(offersLateSeats({ ...event, terms: { ...terms, lateSeats: false } }, at(10))).toBe(false)
  expect(offersLateSeats({ ...event, cancelled: { at: startsAt } }, at(10))).toBe(false)
})

interface Seed {
  capacity: number
  sizes: number[]
  arrivals: number[]
  walkIns: number[]
  undone: number[]
}

const hall: fc.Arbitrary<Seed> = fc.record({
  capacity: fc.integer({ min: 1, max: 30 }),
  sizes: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 25 }),
  arrivals: fc.array(fc.nat(30), { maxLength: 30 }),
  walkIns: fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 4 }),
  undone: fc.array(fc.nat(30), { maxLength: 5 }),
})

const hallOf = ({ capacity, sizes, arrivals, walkIns, undone }: Seed) => {
  const entries = sizes.map((size, n) => party(String(10_000 + n), size))
  const marks = marksOf(
    ...arrivals.map((n) => arrive(String(10_000 + n))),
    ...walkIns.map((heads): Mark => ({ kind: 'walk-in', at: startsAt, heads })),
    ...undone.map((n): Mark => ({ kind: 'undo', at: startsAt, of: `FrontDoor1-${n}` })),
  )
  return { capacity, entries, marks }
}
const heads = (parties: readonly { party: number }[]) => parties.reduce((sum, one) => sum + one.party, 0)

test('never oversold: who is in and who is offered a seat fit the chairs, whatever the doors wrote down', () => {
  fc.assert(
    fc.property(hall, (seed) => {
      const { capacity, entries, marks } = hallOf(seed)
      const inside = attendanceOf(capacity, entries, marks)
      const offered = lateSeats({ capacity, entries, marks })
      const taken = inside.heads + inside.walkIns
      expect(offered.length === 0 || taken + heads(offered) <= capacity).toBe(true)
      const { waiting } = seating(capacity, entries)
      const here = new Set(inside.arrived.map(({ ticket }) => ticket))
      const outside = waiting.filter(({ number }) => !here.has(number))
      expect(outside.slice(0, offered.length)).toEqual(offered)
    }),
    { numRuns: 500 },
  )
})

test('a keeper’s phone without a network comes to the same offers as the cloud', () => {
  fc.assert(
    fc.property(hall, (seed) => {
      const { capacity, entries, marks } = hallOf(seed)
      const { arrived, unknown, walkIns } = attendanceOf(capacity, entries, marks)
      const here = new Map(arrived.map(({ ticket, markId }) => [ticket, { markId, at: '' }]))
      const { seated } = seating(capacity, entries)
      const guests = entries.map((entry, n) => ({
        ...{ ticket: entry.number, party: entry.party, arrival: here.get(entry.number) ?? null },
        state: n < seated.length ? ('seated' as const) : ('waiting' as const),
      }))
      const odd = unknown.map(() => ({ why: 'unknown' as const }))
      const kept = lateGuests({ guests, odd, walkIns }, capacity)
      const offered = lateSeats({ capacity, entries, marks }).map(({ number }) => number)
      expect(kept).toEqual(new Set(offered))
    }),
    { numRuns: 300 },
  )
})
