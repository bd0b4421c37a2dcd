import { attendanceOf } from '../../../cloudfunctions/door/attendance'
import type { Mark } from '../../../cloudfunctions/door/mark'
import { packMark, unpackMark } from '../../../cloudfunctions/door/packed-mark'
import fc from '../../support/property'

const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 6, 0, second))
const entries = Array.from({ length: 8 }, (_, n) => ({
  ...{ id: `p${n}`, number: String(10_000 + n), party: 1 + (n % 3) },
  ticketId: `ticket-${n}-of-many`,
}))
const capacity = 12

const arrive = (ticket: number, second: number): Mark => ({
  kind: 'arrive',
  at: at(second),
  ticket: String(ticket),
  how: 'find',
})

const time = fc.integer({ min: 0, max: 5 }).map(at)
/** Of the list, of nobody on it, and earlier ones of a number that is on it. */
const ticket = fc
  .tuple(fc.integer({ min: 9_998, max: 10_008 }), fc.constantFrom('', 'own', '.earlier-'))
  .map(([number, seal]) => `${number}${seal === 'own' ? `.ticket-${number % 10}` : seal}`)
const id = fc
  .tuple(fc.constantFrom('DoorOne1', 'DoorTwo2', 'DoorThree3'), fc.integer({ min: 0, max: 9 }))
  .map(([door, n]) => `${door}-${n}`)
const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.record({ kind: fc.constant('arrive' as const), at: time, ticket, how: fc.constantFrom('scan', 'find', 'self') }),
  fc.record({ kind: fc.constant('claim' as const), at: time, ticket }),
  fc.record({ kind: fc.constant('walk-in' as const), at: time, heads: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ kind: fc.constant('undo' as const), at: time, of: id }),
)
/** Marks with ids that nothing else has, and the same in another order. */
const orders = fc
  .uniqueArray(fc.tuple(id, mark), { selector: ([id]) => id, maxLength: 25 })
  .chain((marks) => fc.tuple(fc.constant(marks), fc.shuffledSubarray(marks, { minLength: marks.length })))

const seeded = { seed: 20_261_123, numRuns: 1000 }

test('the order in which marks come in makes no difference', () => {
  fc.assert(
    fc.property(orders, ([marks, shuffled]) => {
      expect(attendanceOf(capacity, entries, new Map(shuffled))).toEqual(
        attendanceOf(capacity, entries, new Map(marks)),
      )
    }),
    seeded,
  )
})

test('every valid arrival is listed once, a ticket counts once, and undone marks count nowhere', () => {
  fc.assert(
    fc.property(orders, ([marks]) => {
      const undone = new Set(marks.flatMap(([, mark]) => (mark.kind === 'undo' ? [mark.of] : [])))
      const valid = marks.filter(([id, mark]) => mark.kind === 'arrive' && !undone.has(id)).map(([id]) => id)
      const { arrived, again, unknown } = attendanceOf(capacity, entries, new Map(marks))
      const listed = [...arrived, ...again, ...unknown]
      expect(listed.map(({ markId }) => markId).sort()).toEqual(valid.sort())
      const counted = [...arrived, ...unknown].map(({ ticket }) => ticket)
      expect(new Set(counted).size).toBe(counted.length)
    }),
    seeded,
  )
})

test('a mark is the same after being stored', () => {
  fc.assert(
    fc.property(mark, (mark) => expect(unpackMark(packMark(mark))).toEqual(mark)),
    seeded,
  )
})

test('a ticket that two doors admit counts once, for the earlier one', () => {
  const marks = new Map([
    ['DoorTwo2-0', arrive(10_001, 5)],
    ['DoorOne1-0', arrive(10_001, 3)],
  ])
  expect(attendanceOf(capacity, entries, marks)).toMatchObject({
    arrived: [{ markId: 'DoorOne1-0', ticket: '10001' }],
    again: [{ markId: 'DoorTwo2-0', ticket: '10001' }],
    heads: 2,
  })
})

test('undoing the earlier admission leaves the later one', () => {
  const marks = new Map<string, Mark>([
    ['DoorOne1-1', { kind: 'undo', at: at(9), of: 'DoorOne1-0' }],
    ['DoorTwo2-0', arrive(10_001, 5)],
    ['DoorOne1-0', arrive(10_001, 3)],
  ])
  expect(attendanceOf(capacity, entries, marks)).toMatchObject({ arrived: [{ markId: 'DoorTwo2-0' }], again: [] })
})

test('a claim waits for the keeper’s word and is gone with it', () => {
  const marks = new Map<string, Mark>([['claim-10001', { kind: 'claim', at: at(1), ticket: '10001' }]])
  expect(attendanceOf(capacity, entries, marks)).toMatchObject({ claims: [{ ticket: '10001' }], arrived: [], heads: 0 })
  marks.set('DoorOne1-0', arrive(10_001, 3))
  expect(attendanceOf(capacity, entries, marks)).toMatchObject({ claims: [], arrived: [{ ticket: '10001' }], heads: 2 })
})

test('absent are the seated who did not come; those who wait are not', () => {
  const four = entries.slice(0, 4)
  expect(attendanceOf(6, four, new Map([['DoorOne1-0', arrive(10_000, 1)]]))).toMatchObject({ absent: 2 })
})
