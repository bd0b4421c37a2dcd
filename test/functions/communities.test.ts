import { type Cloud, communityId, granted, refusal, startCloud } from '../support/cloud'
import { demoDocuments } from '../support/demo-community'
import { testSecret } from '../support/event-needs'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
  const documents = demoDocuments(testSecret, new Date(), (path) => `cloud://local/${path}`)
  for (const [collection, rows] of Object.entries(documents)) await cloud.insert(collection, rows)
})
afterAll(() => cloud.stop())

test('a visitor sees the office and what comes next in one call of four requests', async () => {
  cloud.emulator.control.resetCounts()
  const home = granted(await cloud.visitor.call('communities.home', {}))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 4, unindexed: [] })
  expect(home.community).toMatchObject({ name: '文庙坪社区', figures: { households: 1557, residents: 4141 } })
  expect(home.upcoming).toHaveLength(3)
  expect(home.mine).toEqual([])
  expect(home.radio.sheet?.broadcasts.length).toBeGreaterThan(0)
  const again = granted(await cloud.visitor.call('communities.home', { radio: home.radio.sheet?.mark ?? null }))
  expect(again.radio.sheet).toBeNull()
})

test('a resident sees their own next things too', async () => {
  const home = granted(await cloud.person('demo-resident1').call('communities.home', {}))
  expect(home.mine.length).toBeGreaterThan(0)
  expect(home.mine[0]?.seat.state).toBe('seated')
})

test('every event of the demo is readable, alone and in a list', async () => {
  const seen: string[] = []
  for (const when of ['upcoming', 'past'] as const) {
    const { events } = granted(await cloud.visitor.call('events.list', { when, limit: 50 }))
    seen.push(...events.map(({ id }) => id))
  }
  for (const eventId of seen) granted(await cloud.visitor.call('events.show', { eventId }))
  expect(seen).toHaveLength((await cloud.find('events', {})).length)
  expect(granted(await cloud.visitor.call('events.series', {})).series).toHaveLength(6)
})

test('a series holds its own sessions only', async () => {
  const [series] = granted(await cloud.visitor.call('events.series', {})).series
  const { events } = granted(await cloud.visitor.call('events.list', { when: 'past', seriesId: series?.id }))
  expect(events).toHaveLength(8)
  expect(new Set(events.map((event) => event.series?.title))).toEqual(new Set([series?.title]))
})

test('an unknown community says so, and the list tells which there are', async () => {
  expect(refusal(await cloud.visitor.call('communities.home', {}, 'nowhere'))).toBe('unknown-community')
  const { communities } = granted(await cloud.visitor.call('communities.list', {}))
  expect(communities.map(({ id }) => id)).toContain(communityId)
})
