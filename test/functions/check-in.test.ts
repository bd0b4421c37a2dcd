import { gatherCode } from '../../cloudfunctions/check-in/gather-code'
import type { WalkItem } from '../../cloudfunctions/contract/check-in'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { stepAt } from '../../cloudfunctions/platform/turning-code'
import { day, hour, idOf, minute } from '../support/builders'
import { type Cloud, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { aPoint, aRouteCopy, aShift, aStoredRoute, onDuty, sceneOf, walkPhone } from '../support/walked-shift'

const secrets = openSecrets(testSecret)
const shiftId = idOf('shift')
const number = '10001'
const ago = (ms: number) => new Date(Date.now() - ms)

let cloud: Cloud
let walker: Person
let other: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.database.wipe()
  walker = cloud.person('walker')
  other = cloud.person('other')
  await place()
})

const onBoth = () => [onDuty(walker.personId, number), onDuty(other.personId, '10002')]
const place = (fields: Record<string, unknown> = {}) =>
  cloud.insert('shifts', [aShift(new Date(), { entries: onBoth(), ...fields })])
const placeAnew = async (fields: Record<string, unknown>) => {
  await cloud.emulator.database.wipe()
  await place(fields)
}
const send = (items: WalkItem[], person = walker, own = number) =>
  person.call('checkIn.send', { shiftId, number: own, items })
const verdicts = async (items: WalkItem[], person = walker, own = number) =>
  granted(await send(items, person, own)).results.map(({ verdict }) => verdict)
const shownAt = (at: Date, of = shiftId, community = communityId) => gatherCode(secrets, community, of, stepAt(at))
const marksKept = async (): Promise<unknown> => (await cloud.find('shifts', {}))[0]?.marks

const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  cloud.emulator.database.resetStats()
  await work()
  expect(cloud.emulator.database.stats().unindexed).toEqual([])
  return cloud.emulator.database.stats().requests
}

describe('checking in', () => {
  test('a point’s code is a check-in in one request; looking up one’s shifts before is one more', async () => {
    const phone = walkPhone('FirstPhone')
    const cold = await requestsOf(async () => {
      const { shifts } = granted(await walker.call('checkIn.mine', {}))
      expect(shifts).toMatchObject([{ shiftId, number, waiting: false, walk: { in: null, points: [] } }])
      expect(shifts[0]?.route?.points.map(({ sceneStart }) => sceneStart)).toEqual(
        ['north', 'middle', 'south'].map((id) => sceneOf(id).slice(0, 5)),
      )
      expect(JSON.stringify(shifts)).not.toContain(sceneOf('north'))
    })
    expect(cold).toBe(1)
    const warm = await requestsOf(async () => {
      const answer = granted(await send([phone.point(new Date(), sceneOf('north'))]))
      expect(answer).toMatchObject({
        results: [{ id: 'FirstPhone-0', verdict: 'point' }],
        walk: { in: { by: 'point' }, points: [{ pointId: 'north' }], out: null, waiting: [] },
      })
    })
    expect(warm).toBe(1)
  })

  test('the leader’s turning code of this moment is one, and one’s own check-out ends it', async () => {
    const phone = walkPhone('FirstPhone')
    expect(await verdicts([phone.gather(new Date(), shownAt(new Date()))])).toEqual(['in'])
    const { results, walk } = granted(await send([phone.out(new Date())]))
    expect(results).toMatchObject([{ verdict: 'out', flags: [] }])
    expect(walk).toMatchObject({ in: { by: 'gather', flags: [] }, out: { forgotten: false } })
  })

  test('sent again, by the same phone or another, it is the same check-in', async () => {
    const [one, two] = [walkPhone('FirstPhone'), walkPhone('SecondPhone')]
    const first = one.point(ago(minute), sceneOf('north'))
    expect(await verdicts([first])).toEqual(['point'])
    expect(await requestsOf(() => send([first]))).toBe(1)
    expect(await verdicts([first, two.point(new Date(), sceneOf('north'))])).toEqual(['point', 'again'])
    expect(await marksKept()).toEqual({ [`v${number}`]: [expect.any(String), expect.any(String)] })
  })

  test('the document keeps no person, place of a person, or whole code', async () => {
    await send([walkPhone('FirstPhone').point(new Date(), sceneOf('north'))])
    const marks = JSON.stringify(await marksKept())
    for (const secret of [walker.personId, 'latitude', sceneOf('north')]) expect(marks).not.toContain(secret)
  })

  test('whoever only waits for a place counts when the leader says so', async () => {
    await placeAnew({ capacity: 1, leaders: [{ id: walker.personId, name: '队长' }] })
    const item = walkPhone('OtherPhone').gather(new Date(), shownAt(new Date()))
    expect(await verdicts([item], other, '10002')).toEqual(['waits'])
    const at = new Date().toISOString()
    const word = { kind: 'accept' as const, id: 'LeaderPhone-0', at, number: '10002', of: item.id, seen: null }
    granted(await walker.call('checkIn.lead', { shiftId, items: [word] }))
    expect(await verdicts([item], other, '10002')).toEqual(['in'])
  })
})

describe('codes that are none for this shift', () => {
  test('each has its word, nothing is written for it, and the others count', async () => {
    await cloud.insert('routes', [
      aStoredRoute(),
      { ...aStoredRoute(aRouteCopy({ id: 'day', points: [aPoint('square', 0)] })) },
      { ...aStoredRoute(aRouteCopy({ id: 'far', points: [aPoint('moon', 0)] })), communityId: 'elsewhere' },
    ])
    const phone = walkPhone('FirstPhone')
    const now = new Date()
    const shown = shownAt(now)
    const items = [
      phone.point(now, sceneOf('square')),
      phone.point(now, sceneOf('moon')),
      phone.point(now, 'https://example.com/'),
      phone.gather(now, shownAt(now, 'another-shift')),
      phone.gather(now, shownAt(now, shiftId, 'elsewhere')),
      phone.gather(now, shown.replace('G1.', 'G2.')),
      phone.gather(
        now,
        shown.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
      ),
      phone.gather(now, shownAt(ago(10 * minute))),
      phone.gather(now, shownAt(new Date(now.getTime() + 10 * minute))),
      phone.point(ago(5 * hour), sceneOf('north')),
      phone.point(new Date(now.getTime() + day), sceneOf('north')),
      phone.point(now, sceneOf('south')),
    ]
    expect(await verdicts(items)).toEqual([
      'other-route',
      'unknown-code',
      'unknown-code',
      'other-shift',
      'unknown-code',
      'other-version',
      'unknown-code',
      'stale-code',
      'outside-window',
      'outside-window',
      'outside-window',
      'point',
    ])
    expect(await marksKept()).toEqual({ [`v${number}`]: [expect.stringContaining(sceneOf('south').slice(0, 9))] })
  })

  test('an old print stops working at the reprint, what was scanned before stays, and the new one works', async () => {
    await cloud.insert('routes', [aStoredRoute()])
    await cloud.giveRoles('staff', ['staff'])
    const phone = walkPhone('FirstPhone')
    const before = phone.point(ago(5 * minute), sceneOf('north'))
    expect(await verdicts([before])).toEqual(['point'])
    const reprint = { routeId: 'night-route', pointId: 'north', print: 1 }
    granted(await cloud.person('staff').call('routes.reprint', reprint))
    const { points } = granted(await cloud.person('staff').call('routes.sheet', { routeId: 'night-route' }))
    const [north] = points
    expect(await verdicts([phone.point(new Date(), sceneOf('north'))], other, '10002')).toEqual(['old-print'])
    expect(await verdicts([phone.point(new Date(), north?.scene ?? '')], other, '10002')).toEqual(['point'])
    expect(await verdicts([before])).toEqual(['point'])
  })
})

describe('who may check in', () => {
  test('nobody else’s shift, number, community or missing shift', async () => {
    const item = walkPhone('FirstPhone').point(new Date(), sceneOf('north'))
    expect(refusal(await send([item], walker, '10002'))).toBe('shift-not-mine')
    expect(refusal(await send([item], cloud.person('stranger')))).toBe('shift-not-mine')
    const elsewhere = await walker.call('checkIn.send', { shiftId, number, items: [item] }, 'elsewhere')
    expect(refusal(elsewhere)).toBe('shift-not-mine')
    const missing = await walker.call('checkIn.send', { shiftId: 'missing', number, items: [item] })
    expect(refusal(missing)).toBe('shift-not-mine')
    expect(await marksKept()).toBeUndefined()
  })

  test.each([
    ['cancelled meanwhile', { cancelled: { at: new Date(), reason: '下雨' } }, 'shift-cancelled'],
    ['over for more than a week', { startsAt: ago(9 * day), endsAt: ago(8 * day) }, 'shift-closed'],
  ])('a shift that is %s takes nothing', async (_, fields, word) => {
    await placeAnew(fields)
    expect(refusal(await send([walkPhone('FirstPhone').point(new Date(), sceneOf('north'))]))).toBe(word)
    expect(await marksKept()).toBeUndefined()
  })

  test('five thousand items are too much, in words, and pieces of a hundred are not', async () => {
    const phone = walkPhone('FirstPhone')
    const many = Array.from({ length: 500 }, () => phone.undo('FirstPhone-9'))
    expect(await send(many)).toMatchObject({ refusal: 'too-many-items', detail: { most: 100 } })
    const huge = Array.from({ length: 5000 }, (_, n) => ({ ...phone.undo('FirstPhone-9'), id: `FirstPhone-${n}` }))
    await expect(send(huge)).rejects.toThrow('over 100 KB')
    for (let n = 0; n < 300; n += 100) granted(await send(many.slice(n, n + 100)))
    expect(await send(many.slice(300, 400))).toMatchObject({ refusal: 'too-many-marks', detail: { most: 300 } })
    granted(await send(many.slice(0, 100)))
    granted(await send([walkPhone('OtherPhone').point(new Date(), sceneOf('north'))], other, '10002'))
  })
})
