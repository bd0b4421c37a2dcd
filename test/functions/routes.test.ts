import type { RouteFields } from '../../cloudfunctions/contract/routes'
import { day, hour } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aShift, aStoredRoute } from '../support/walked-shift'

const point = (name: string, id: string | null = null) => ({ id, name, hint: '', position: null, radius: 50 })
const fields = (points = [point('东门'), point('西门')]): RouteFields => ({
  ...{ name: '白天路线', about: '', order: 'any', leastSeconds: 20, points },
})
const key = 'a-key-of-this-phone-01'
const routeId = 'night-route'

let cloud: Cloud
let staff: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.database.wipe()
  await cloud.giveRoles('staff', ['staff'])
  staff = cloud.person('staff')
})

const sheet = async (id = routeId) => granted(await staff.call('routes.sheet', { routeId: id })).points

/** The route as each shift carries it. */
async function carried(): Promise<Record<string, { revision: number; points: { id: string; code: string }[] }>> {
  const shifts = await cloud.find('shifts', {})
  return Object.fromEntries(shifts.map(({ _id, route }) => [_id, route])) as never
}

test('a route made twice by one form is one, and each point’s code is 22 random characters after its letter', async () => {
  const route = granted(await staff.call('routes.create', { key, fields: fields() }))
  expect(granted(await staff.call('routes.create', { key, fields: fields() }))).toEqual(route)
  expect(granted(await staff.call('routes.list', {})).routes).toEqual([route])
  const scenes = (await sheet(route.id)).map(({ scene }) => scene)
  expect(scenes).toEqual([expect.stringMatching(/^p[\w-]{22}$/), expect.stringMatching(/^p[\w-]{22}$/)])
  expect(new Set(scenes).size).toBe(2)
})

test('an edit keeps the codes of the points that stay, and holds for the revision it was made on', async () => {
  const made = granted(await staff.call('routes.create', { key, fields: fields() }))
  const [east, west] = made.points
  const [before] = await sheet(made.id)
  const wish = { routeId: made.id, revision: 1, fields: fields([point('新门'), point('东门口', east?.id ?? '')]) }
  const edited = granted(await staff.call('routes.edit', wish))
  expect(edited).toMatchObject({ revision: 2, points: [{ name: '新门' }, { id: east?.id, name: '东门口' }] })
  expect(granted(await staff.call('routes.edit', wish))).toEqual(edited)
  expect((await sheet(made.id))[1]?.scene).toBe(before?.scene)
  const other = { ...wish, fields: { ...wish.fields, name: '改名' } }
  expect(refusal(await staff.call('routes.edit', other))).toBe('changed-meanwhile')
  const gone = { routeId: made.id, revision: 2, fields: fields([point('回来', west?.id ?? '')]) }
  expect(refusal(await staff.call('routes.edit', gone))).toBe('point-not-found')
})

test('a reprint replaces one code, once, on the route and on every shift that is not over', async () => {
  const now = new Date()
  await cloud.insert('routes', [aStoredRoute()])
  await cloud.insert('shifts', [
    aShift(now, { _id: 'under-way' }),
    aShift(now, { _id: 'to-come', startsAt: new Date(+now + day), endsAt: new Date(+now + day + hour) }),
    aShift(now, { _id: 'over', startsAt: new Date(+now - day), endsAt: new Date(+now - hour) }),
    aShift(now, { _id: 'foreign', communityId: 'elsewhere' }),
  ])
  const [north, middle] = await sheet()
  const wish = { routeId, pointId: 'north', print: 1 }
  cloud.emulator.database.resetStats()
  const route = granted(await staff.call('routes.reprint', wish))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 3, unindexed: [] })
  expect(route.points.map(({ print }) => print)).toEqual([2, 1, 1])
  expect(granted(await staff.call('routes.reprint', wish))).toEqual(route)
  const [printed, same] = await sheet()
  expect(printed?.scene).not.toBe(north?.scene)
  expect(same?.scene).toBe(middle?.scene)
  const shifts = await carried()
  const codeOn = (shift: string) => shifts[shift]?.points.find(({ id }) => id === 'north')?.code
  expect([codeOn('under-way'), codeOn('to-come')]).toEqual([printed?.scene, printed?.scene])
  expect([codeOn('over'), codeOn('foreign')]).toEqual([north?.scene, north?.scene])
  expect(refusal(await staff.call('routes.reprint', { ...wish, print: 7 }))).toBe('changed-meanwhile')
  expect(refusal(await staff.call('routes.reprint', { ...wish, pointId: 'moon' }))).toBe('point-not-found')
})

test('a retired route is offered no more and can still be printed', async () => {
  await cloud.insert('routes', [aStoredRoute()])
  granted(await staff.call('routes.retire', { routeId }))
  expect(granted(await staff.call('routes.list', {})).routes).toEqual([])
  expect(await sheet()).toHaveLength(3)
})

test('a point’s code is a picture of WeChat’s', async () => {
  await cloud.insert('routes', [aStoredRoute()])
  const { scene, png } = granted(await staff.call('routes.pointCode', { routeId, pointId: 'north' }))
  expect(scene).toBe((await sheet())[0]?.scene)
  expect(Buffer.from(png, 'base64').length).toBeGreaterThan(100)
})

test('a route of another community answers like a missing one', async () => {
  await cloud.insert('routes', [{ ...aStoredRoute(), communityId: 'elsewhere' }])
  for (const id of [routeId, 'missing']) {
    expect(refusal(await staff.call('routes.sheet', { routeId: id }))).toBe('route-not-found')
    expect(refusal(await staff.call('routes.retire', { routeId: id }))).toBe('route-not-found')
    expect(refusal(await staff.call('routes.reprint', { routeId: id, pointId: 'north', print: 1 }))).toBe(
      'route-not-found',
    )
    expect(refusal(await staff.call('routes.edit', { routeId: id, revision: 1, fields: fields() }))).toBe(
      'route-not-found',
    )
  }
})
