import { metresBetween } from '../../cloudfunctions/reports/spots'
import { hour, minute } from '../support/builders'
import { type Cloud, communityId, granted, refusal, startCloud } from '../support/cloud'
import fc from '../support/property'
import { aReport, gate, northOf, reportWish, someRules } from '../support/reports'

const now = new Date()
const kind = 'rubbish' as const
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  const rules = { _id: `${communityId}|rules`, communityId, revision: 1, assign: [] }
  await cloud.insert('report-rules', [{ ...rules, ...someRules }])
})

/** What a look around from a place finds, and what it cost. */
async function look(wish: { position?: typeof gate | null; building?: string } = {}) {
  cloud.emulator.database.resetStats()
  const { reports } = granted(await cloud.person('one').call('reports.nearby', { kind, position: gate, ...wish }))
  const { requests, examined, unindexed } = cloud.emulator.database.stats()
  expect(unindexed).toEqual([])
  return { ids: reports.map(({ id }) => id), requests, examined }
}

test('what lies 240 metres away in any direction is found by one request, what lies 260 away is not', async () => {
  const degree = 111_320
  const ways = [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
    [0.7, 0.7],
    [-0.7, -0.7],
  ] as const
  const at = (metres: number, [north, east]: readonly [number, number]) => ({
    latitude: gate.latitude + (north * metres) / degree,
    longitude: gate.longitude + (east * metres) / degree / Math.cos((gate.latitude * Math.PI) / 180),
  })
  await cloud.insert('reports', [
    ...ways.map((way, n) => aReport(now, { _id: `in-${n}`, position: at(240, way) })),
    aReport(now, { _id: 'out', position: at(260, [1, 0]) }),
  ])
  const { ids, requests } = await look()
  expect(ids.sort()).toEqual(['in-0', 'in-1', 'in-2', 'in-3', 'in-4', 'in-5'])
  expect(requests).toBe(1)
})

test('an old report at the spot is found among many new ones around, by one request more', async () => {
  const around = Array.from({ length: 40 }, (_, n) => aReport(now, { _id: `new-${n}`, position: northOf(90 + n) }))
  const sentAt = new Date(now.getTime() - 100 * hour)
  await cloud.insert('reports', [...around, aReport(now, { _id: 'old', position: northOf(20), sentAt })])
  const { ids, requests, examined } = await look()
  expect(ids[0]).toBe('old')
  expect(requests).toBe(2)
  expect(examined).toBeLessThanOrEqual(12)
})

test('a building and the thing itself are looked at in the same request', async () => {
  const place = { position: null, building: '3 栋' }
  await cloud.insert('reports', [aReport(now, { _id: 'house', ...place }), aReport(now, { _id: 'gate' })])
  const both = await look({ building: '3 栋' })
  expect([both.ids.sort(), both.requests]).toEqual([['gate', 'house'], 1])
  const house = await look({ position: null, building: '3 栋' })
  expect([house.ids, house.requests]).toEqual([['house'], 1])
})

test('wherever reports lie, each open one of the kind within fifty metres is found', async () => {
  const spread = fc.array(fc.tuple(fc.integer({ min: -120, max: 120 }), fc.integer({ min: -120, max: 120 })), {
    minLength: 5,
    maxLength: 30,
  })
  let turn = 0
  const property = fc.asyncProperty(spread, async (places) => {
    turn += 1
    const west = { ...gate, longitude: gate.longitude - turn / 100 }
    const reports = places.map(([north, east], n) => {
      const position = { latitude: west.latitude + north / 111_320, longitude: west.longitude + east / 98_000 }
      return aReport(now, { _id: `${turn}-${n}`, position, sentAt: new Date(now.getTime() - n * minute) })
    })
    await cloud.insert('reports', reports)
    const here = reports.filter(({ position }) => position && metresBetween(position, west) <= 50)
    fc.pre(here.length <= 12)
    const { ids } = await look({ position: west })
    expect(here.filter(({ _id }) => !ids.includes(_id))).toEqual([])
  })
  await fc.assert(property, { numRuns: 25 })
})

test('whoever sends report after report is told to wait; nobody pays for it before', async () => {
  // The middle of an hour, so that a slow run does not reach the next one.
  cloud.emulator.control.setClock(hour - (Date.now() % hour) + hour / 2)
  const flood = cloud.person('flood')
  const costs: number[] = []
  const words: string[] = []
  for (let n = 0; n < 40; n += 1) {
    cloud.emulator.database.resetStats()
    const reply = await flood.call('reports.send', reportWish({ key: `a-key-of-form-number-${n}` }))
    costs.push(cloud.emulator.database.stats().requests)
    words.push(reply.ok ? 'sent' : refusal(reply))
  }
  expect(costs.slice(1, 5)).toEqual([1, 1, 1, 1])
  expect([words[34], words[39]]).toEqual(['sent', 'too-often'])
})
