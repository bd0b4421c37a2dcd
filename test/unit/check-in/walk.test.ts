import { photoWishes } from '../../../cloudfunctions/check-in/photo-wish'
import { packMark, readMarks, type StoredMarks } from '../../../cloudfunctions/check-in/shift-marks'
import { walksOf } from '../../../cloudfunctions/check-in/walk'
import type { LeaderMark, WalkMark } from '../../../cloudfunctions/check-in/walk-mark'
import type { Walked } from '../../../cloudfunctions/check-in/walked-shift'
import { openSecrets } from '../../../cloudfunctions/platform/secrets'
import { printOf } from '../../../cloudfunctions/routes/stored-route'
import { hour, minute } from '../../support/builders'
import { testSecret } from '../../support/event-needs'
import fc from '../../support/property'
import { aRouteCopy, onDuty, sceneOf } from '../../support/walked-shift'

const startsAt = new Date('2026-12-31T14:00:00Z')
const endsAt = new Date(startsAt.getTime() + 3 * hour)
const during = new Date(startsAt.getTime() + 2 * hour)
const at = (minutes: number) => startsAt.getTime() + minutes * minute
const numbers = ['10001', '10002', '10003', '10004', '10005']
const near = { metres: 3, accuracy: 5 }
const noPhoto = () => false

type Point = Extract<WalkMark, { kind: 'point' }>
const point = (id: string, scene: string, minutes: number | null, fields: Partial<Point> = {}): Point => ({
  ...{ id, kind: 'point', at: minutes === null ? null : at(minutes), seen: 'live' },
  ...{ print: printOf(sceneOf(scene)), distance: near, photoId: null },
  ...fields,
})

function shiftWith(marks: StoredMarks, fields: Partial<Walked> = {}): Walked {
  const entries = numbers.map((number) => onDuty(`person-${number}`, number))
  return {
    id: 'shift',
    startsAt,
    endsAt,
    capacity: 5,
    entries,
    route: aRouteCopy(),
    marks: readMarks(marks),
    ...fields,
  }
}
const texts = (...marks: (WalkMark | LeaderMark)[]) => marks.map(packMark)
const first = (marks: StoredMarks, fields: Partial<Walked> = {}, now = during) => {
  const [walk] = walksOf(shiftWith(marks, fields), now, noPhoto)
  if (!walk) throw new Error('there is a first volunteer')
  return walk
}
const flagsAt = (place: number, ...marks: WalkMark[]) => first({ v10001: texts(...marks) }).points[place]?.flags

test('a point counts once, when it was first seen, whichever phone saw it', () => {
  const walk = first({
    v10001: texts(point('Two-1', 'north', 12), point('One-1', 'north', 10), point('One-2', 'south', 30)),
  })
  expect(walk.points).toMatchObject([{ pointId: 'north', at: at(10) }, { pointId: 'south' }])
  expect(walk.outcomeOf('Two-1')).toMatchObject({ verdict: 'again' })
  expect(walk.in).toMatchObject({ at: at(10), by: 'point' })
})

test('evidence that is weak is flagged, and never refused', () => {
  expect(flagsAt(0, point('a', 'north', 1, { distance: { metres: 400, accuracy: 20 } }))).toEqual(['far'])
  expect(flagsAt(0, point('a', 'north', 1, { distance: { metres: 400, accuracy: 9999 } }))).toEqual(['far'])
  expect(flagsAt(0, point('a', 'north', 1, { distance: null }))).toEqual(['no-location'])
  expect(flagsAt(0, point('a', 'north', 1, { seen: 'queued' }))).toEqual(['offline'])
  expect(flagsAt(1, point('a', 'north', 1), point('b', 'south', 1.1))).toEqual(['too-fast'])
  expect(flagsAt(1, point('a', 'north', 1), point('b', 'south', 6))).toEqual([])
})

test('a picture is wished for by chance that does not change, and its absence is flagged', () => {
  const wishes = photoWishes(openSecrets(testSecret), 'wenmiaoping', 'shift', 51)
  const asked = numbers.flatMap((number) => Array.from({ length: 200 }, (_, n) => wishes(number, `point-${n}`)))
  const share = asked.filter(Boolean).length / asked.length
  expect(share).toBeGreaterThan(0.15)
  expect(share).toBeLessThan(0.25)
  expect(wishes('10001', 'point-1')).toBe(wishes('10001', 'point-1'))
  const photoId = 'cloud://local.local/spot-photos/photo.jpg'
  const later: WalkMark = { id: 'd', kind: 'photo', of: 'c', photoId }
  const seen = [point('a', 'north', 1), point('b', 'south', 9, { photoId }), point('c', 'middle', 5), later]
  const [walk] = walksOf(shiftWith({ v10001: texts(...seen) }), during, () => true)
  expect(walk?.points.map(({ flags, pictured }) => ({ flags, pictured }))).toEqual([
    { flags: ['no-photo'], pictured: false },
    { flags: [], pictured: true },
    { flags: [], pictured: true },
  ])
})

test('many people within seconds by one code are flagged, over a quarter of an hour they are not', () => {
  const scans = (apart: number) =>
    Object.fromEntries(numbers.map((number, n) => [`v${number}`, texts(point(`p-${n}`, 'north', 1 + n * apart))]))
  const flags = (apart: number) =>
    walksOf(shiftWith(scans(apart)), during, noPhoto).map(({ points }) => points[0]?.flags.includes('burst'))
  expect(flags(0.02)).toEqual([true, true, true, true, true])
  expect(flags(3)).toEqual([false, false, false, false, false])
})

test('a route in a given order says which point came before its turn, one in any order does not', () => {
  const marks = { v10001: texts(point('a', 'south', 1), point('b', 'north', 20)) }
  const given = first(marks, { route: aRouteCopy({ order: 'given' }) })
  expect(given.points[1]?.flags).toEqual(['out-of-order'])
  expect(first(marks).points[1]?.flags).toEqual([])
})

test('a forgotten check-out closes itself at the shift’s own end two hours later, and gives way to a real one', () => {
  const marks = { v10001: texts(point('a', 'north', 5)) }
  const later = (hours: number) => new Date(endsAt.getTime() + hours * hour)
  expect(first(marks, {}, later(1)).out).toBeNull()
  expect(first(marks, {}, later(3)).out).toEqual({ at: endsAt.getTime(), forgotten: true })
  const out: WalkMark = { id: 'o', kind: 'out', at: at(100), seen: 'queued' }
  const known = { v10001: texts(point('a', 'north', 5), out) }
  expect(first(known, {}, later(3)).out).toEqual({ at: at(100), forgotten: false })
})

test('whoever was seen after they checked out had not gone yet', () => {
  const out: WalkMark = { id: 'o', kind: 'out', at: at(50), seen: 'live' }
  expect(first({ v10001: texts(point('a', 'north', 5), out, point('b', 'south', 60)) }).out?.at).toBe(at(60))
})

test('a decline wins over an acceptance until it is undone', () => {
  const own = { v10001: texts(point('a', 'north', null, { seen: 'unsure' })) }
  const word = { at: at(9), by: 'x', number: '10001', of: 'a' }
  const accept: LeaderMark = { id: 'w-0', kind: 'accept', ...word, seen: at(7) }
  const decline: LeaderMark = { id: 'w-1', kind: 'decline', ...word }
  const undo: LeaderMark = { id: 'w-2', kind: 'undo', at: at(10), by: 'x', of: 'w-1' }
  const verdict = (...leader: LeaderMark[]) => first({ ...own, leader: texts(...leader) }).outcomeOf('a')?.verdict
  expect([verdict(), verdict(accept), verdict(accept, decline), verdict(accept, decline, undo)]).toEqual([
    'waits',
    'point',
    'declined',
    'point',
  ])
})

const minutes = fc.integer({ min: -20, max: 220 })
const seen = fc.constantFrom('live' as const, 'queued' as const, 'late' as const, 'unsure' as const)
const markId = fc.integer({ min: 0, max: 12 }).map((n) => `Phone-${n}`)
const ownMark: fc.Arbitrary<WalkMark> = fc.oneof(
  fc
    .tuple(markId, fc.constantFrom('north', 'middle', 'south'), minutes, seen)
    .map(([id, scene, when, how]) => point(id, scene, how === 'unsure' ? null : when, { seen: how })),
  fc.tuple(markId, minutes, seen).map(([id, when, how]): WalkMark => ({ id, kind: 'out', at: at(when), seen: how })),
  fc.tuple(markId, markId).map(([id, of]): WalkMark => ({ id, kind: 'undo', of })),
  fc.tuple(markId, markId).map(([id, of]): WalkMark => {
    return { id, kind: 'photo', of, photoId: `cloud://local.local/spot-photos/${id}.jpg` }
  }),
)
const number = fc.constantFrom(...numbers)
const leaderMark: fc.Arbitrary<LeaderMark> = fc
  .tuple(markId, minutes, number, markId, fc.nat(4))
  .map(([id, when, of, mark, kind]): LeaderMark => {
    const said = { id, at: at(when), by: 'x' }
    if (kind === 0) return { ...said, kind: 'in', number: of, how: 'word' }
    if (kind === 1) return { ...said, kind: 'out', number: of }
    if (kind === 2) return { ...said, kind: 'accept', number: of, of: mark, seen: null }
    if (kind === 3) return { ...said, kind: 'decline', number: of, of: mark }
    return { ...said, kind: 'undo', of: mark }
  })

test('in whichever order marks come in, and however often, the outcome is one', () => {
  const set = fc.record({
    own: fc.array(ownMark, { maxLength: 20 }),
    other: fc.array(ownMark, { maxLength: 8 }),
    leader: fc.array(leaderMark, { maxLength: 12 }),
  })
  const orders = set.chain(({ own, other, leader }) => {
    const shuffled = <T>(marks: T[]) =>
      fc.shuffledSubarray(marks, { minLength: marks.length }).map((all) => [...all, ...all.slice(0, 3)])
    return fc.tuple(fc.constant({ own, other, leader }), shuffled(own), shuffled(other), shuffled(leader))
  })
  const everyId = Array.from({ length: 13 }, (_, n) => `Phone-${n}`)
  const outcome = (own: WalkMark[], other: WalkMark[], leader: LeaderMark[]) => {
    const marks = { v10001: texts(...own), v10002: texts(...other), leader: texts(...leader) }
    const later = new Date(endsAt.getTime() + 5 * hour)
    return walksOf(shiftWith(marks), later, noPhoto).map(({ outcomeOf, ...walk }) => ({
      ...walk,
      verdicts: everyId.map((id) => outcomeOf(id)),
    }))
  }
  fc.assert(
    fc.property(orders, ([{ own, other, leader }, a, b, c]) => {
      expect(outcome(a, b, c)).toEqual(outcome(own, other, leader))
    }),
    { seed: 20_261_123, numRuns: 1000 },
  )
})
