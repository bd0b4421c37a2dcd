import { packMark, readMarks } from '../../../cloudfunctions/check-in/shift-marks'
import type { StaffMark, WalkMark } from '../../../cloudfunctions/check-in/walk-mark'
import { minutesOf, plainWalks, type Served, servedOf, together } from '../../../cloudfunctions/service/served'
import { minutesIn, type Stretch, stretch, union, without } from '../../../cloudfunctions/service/stretches'
import { hour, minute } from '../../support/builders'
import fc from '../../support/property'
import { aRouteCopy, onDuty } from '../../support/walked-shift'

const startsAt = new Date('2026-12-31T14:00:00Z')
const endsAt = new Date(startsAt.getTime() + 3 * hour)
const at = (minutes: number) => startsAt.getTime() + minutes * minute
const number = '10001'
const by = 'office'

function served(own: WalkMark[], staff: StaffMark[], fields: { cancelled?: { at: Date } } = {}): Served {
  const marks = readMarks({ v10001: own.map(packMark), staff: staff.map(packMark) })
  const entries = [onDuty('person', number)]
  const shift = {
    id: 's',
    startsAt,
    endsAt,
    capacity: 1,
    entries,
    route: aRouteCopy(),
    marks,
    cancelled: null,
    ...fields,
  }
  const [walk] = plainWalks(shift, new Date(endsAt.getTime() + 5 * hour))
  if (!walk) throw new Error('there is one volunteer')
  return servedOf(shift, walk)
}

const there = (from: number, to: number): WalkMark[] => [
  { id: 'in', kind: 'gather', at: at(from), seen: 'live', distance: null },
  { id: 'out', kind: 'out', at: at(to), seen: 'live' },
]
const timed = (kind: 'add' | 'strike', id: string, from: number, to: number): StaffMark => ({
  ...{ id, kind, by, number, from: at(from), to: at(to), reason: '核实' },
})
const dispute = (id: string, from: number, to: number): WalkMark => ({
  ...{ id, kind: 'dispute', from: at(from), to: at(to), words: '少算了' },
})

test('minutes recorded, added and disputed are kept apart', () => {
  const result = served([...there(10, 100), dispute('d', 90, 150)], [timed('add', 'a', 100, 120)])
  expect(minutesOf(result)).toEqual({ recorded: 90, added: 20, disputed: 30, total: 110 })
})

test('presence counts within the shift’s own hours, and until it was cancelled', () => {
  expect(minutesOf(served(there(-25, 230), [])).total).toBe(180)
  expect(minutesOf(served(there(0, 100), [], { cancelled: { at: new Date(at(40)) } })).total).toBe(40)
})

test('what the office strikes counts nowhere, and a dispute that was answered is closed', () => {
  const answer: StaffMark = { id: 'w', kind: 'answer', by, number, of: 'd', words: '已核对' }
  const own = [...there(0, 60), dispute('d', 0, 180)]
  expect(minutesOf(served(own, [timed('strike', 's', 0, 30), timed('add', 'a', 0, 45)]))).toEqual({
    ...{ recorded: 30, added: 0, disputed: 150, total: 30 },
  })
  expect(minutesOf(served(own, [answer])).disputed).toBe(0)
})

test('taking a correction back is as if it had never been', () => {
  const undo: StaffMark = { id: 'u', kind: 'undo', by, of: 's' }
  expect(served(there(0, 60), [timed('strike', 's', 0, 30), undo])).toEqual(served(there(0, 60), []))
})

const place = fc.integer({ min: -60, max: 240 })
const id = fc.integer({ min: 0, max: 9 }).map((n) => `mark-${n}`)
const correction: fc.Arbitrary<StaffMark> = fc
  .tuple(id, place, fc.integer({ min: 1, max: 120 }), fc.nat(2), id)
  .map(([name, from, length, kind, of]): StaffMark => {
    if (kind === 2) return { id: name, kind: 'undo', by, of }
    return timed(kind === 0 ? 'add' : 'strike', name, from, from + length)
  })
const claims = fc.array(
  fc
    .tuple(id, place, fc.integer({ min: 1, max: 120 }))
    .map(([name, from, length]) => dispute(`d-${name}`, from, from + length)),
  { maxLength: 4 },
)
const presence = fc.tuple(place, place).map(([a, b]) => there(Math.min(a, b), Math.max(a, b)))
const size = (list: readonly Stretch[]) => list.reduce((sum, { from, to }) => sum + to - from, 0)

test('in any order of corrections the minutes are the same, never negative, never overlapping, and add up', () => {
  const lists = fc.array(correction, { maxLength: 12 })
  const orders = lists.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  )
  fc.assert(
    fc.property(presence, claims, orders, (own, claimed, [list, shuffled]) => {
      const result = served([...own, ...claimed], list)
      expect(served([...claimed, ...own], [...shuffled, ...shuffled])).toEqual(result)
      const { recorded, added, disputed, total } = minutesOf(result)
      for (const part of [recorded, added, disputed, total]) expect(part).toBeGreaterThanOrEqual(0)
      expect(recorded + added).toBe(total)
      expect(minutesIn([...result.recorded, ...result.added, ...result.disputed])).toBe(recorded + added + disputed)
      expect(size(result.recorded)).toBe(recorded)
    }),
    { seed: 20_261_123, numRuns: 1000 },
  )
})

const someStretches = fc
  .array(fc.tuple(place, fc.integer({ min: 0, max: 90 })), { maxLength: 6 })
  .map((list) => list.flatMap(([from, length]) => stretch(at(from), at(from + length))))

test('several shifts together count each minute once, the earlier shift first', () => {
  const one = fc.tuple(someStretches, someStretches, someStretches).map(
    ([a, b, c]): Served => ({
      ...{ recorded: union(a), added: without(b, a), disputed: without(c, a, b) },
    }),
  )
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 5 }), (shifts) => {
      const counted = together(shifts)
      const all = counted.flatMap(({ recorded, added, disputed }) => [...recorded, ...added, ...disputed])
      expect(size(all)).toBe(minutesIn(all))
      expect(counted[0]).toMatchObject({ recorded: shifts[0]?.recorded, added: shifts[0]?.added })
      const total = counted.reduce((sum, part) => sum + minutesOf(part).total, 0)
      expect(total).toBe(minutesIn(shifts.flatMap(({ recorded, added }) => [...recorded, ...added])))
    }),
    { seed: 3, numRuns: 500 },
  )
})
