import tcb from '@cloudbase/node-sdk'
import { type FixtureCloud, startFixture } from './fixture/fixture-cloud'
import { call } from './fixture/web-client'

let cloud: FixtureCloud
let app: ReturnType<typeof tcb.init>

beforeAll(async () => {
  cloud = await startFixture()
  Object.assign(process.env, cloud.emulator.sdkEnvironment())
  app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.emulator.control.reset())

const notes = () => app.database().collection('notes')
const control = (path: string, method: string, body?: unknown, token = cloud.emulator.controlToken) =>
  call(cloud.emulator, `/__emulator/${path}`, { method, body, headers: { 'x-emulator-token': token } })

test('health is open; everything else needs the token', async () => {
  expect(await call(cloud.emulator, '/__emulator/health', { method: 'GET' })).toMatchObject({ body: { ok: true } })
  expect(await control('requests', 'GET', undefined, 'wrong')).toMatchObject({ status: 403 })
  expect(await control('reset', 'POST', {}, '')).toMatchObject({ status: 403 })
  expect(await control('requests', 'GET')).toMatchObject({ status: 200 })
})

describe('a fault', () => {
  test('fails the n-th request, which has no effect, and no other', async () => {
    cloud.emulator.control.fault({ n: 2, kind: 'fail' })
    await notes().add({ text: 'first' })
    await expect(notes().add({ text: 'second' })).rejects.toMatchObject({ code: 'SYS_ERR' })
    await notes().add({ text: 'third' })
    expect((await notes().get()).data).toMatchObject([{ text: 'first' }, { text: 'third' }])
  })

  test('drops the answer of a request that was carried out', async () => {
    cloud.emulator.control.fault({ n: 1, kind: 'drop-answer', action: 'database.insertDocument' })
    await notes().get()
    await expect(notes().add({ text: 'kept' })).rejects.toMatchObject({ code: 'ECONNRESET' })
    expect((await notes().get()).data).toMatchObject([{ text: 'kept' }])
  })

  test('delays a request that others overtake', async () => {
    cloud.emulator.control.fault({ n: 1, kind: 'delay', ms: 300 })
    const order: string[] = []
    const slow = notes()
      .get()
      .then(() => order.push('first'))
    const quick = notes()
      .get()
      .then(() => order.push('second'))
    await Promise.all([slow, quick])
    expect(order).toEqual(['second', 'first'])
  })

  test('strikes inside a function, by the name of the function’s action', async () => {
    await control('faults', 'POST', { n: 1, kind: 'fail', action: 'probe.twice' })
    await notes().get()
    await expect(cloud.emulator.invoke('probe', { action: 'twice' }, { openid: 'a' })).rejects.toThrow('injected fault')
    await cloud.emulator.invoke('probe', { action: 'twice' }, { openid: 'a' })
  })

  test.each([{ n: 0, kind: 'fail' }, { n: 1, kind: 'explode' }, {}])(
    'of the wrong shape is refused: %j',
    async (body) => {
      expect(await control('faults', 'POST', body)).toMatchObject({ status: 400 })
    },
  )
})

test('database requests are counted per function action, even when actions run together', async () => {
  const twice = () => cloud.emulator.invoke('probe', { action: 'twice' }, { openid: 'a' })
  const add = () => cloud.emulator.invoke('probe', { action: 'add', text: 'x' }, { openid: 'a' })
  await Promise.all([twice(), add(), twice(), notes().get()])
  expect((await control('requests', 'GET')).body).toMatchObject({
    actions: {
      'probe.twice': { invocations: 2, requests: 4, byWireAction: { 'database.getDocument': 4 } },
      'probe.add': { invocations: 1, requests: 2 },
      '(direct)': { requests: 1 },
    },
  })
  await control('requests', 'DELETE')
  expect(cloud.emulator.control.requests()).toEqual({})
})

test('documents are seeded, with dates as extended JSON', async () => {
  const documents = [{ _id: 'n1', text: 'seeded', at: { $date: '2026-03-01T00:00:00Z' } }]
  expect(await control('seed', 'POST', [{ collection: 'notes', documents }])).toMatchObject({ status: 200 })
  expect((await notes().doc('n1').get()).data).toMatchObject([{ at: new Date('2026-03-01T00:00:00Z') }])
  expect(await control('seed', 'POST', [{ collection: 'absent', documents }])).toMatchObject({ status: 400 })
})

test('the clock of the cloud moves for functions and for the database, and comes back', async () => {
  const day = 24 * 3600 * 1000
  const clock = async () => (await cloud.emulator.invoke('probe', { action: 'clock' }, { openid: 'a' })) as Clock
  expect((await control('clock', 'POST', { offset: 400 * day })).status).toBe(200)
  const shifted = await clock()
  expect(shifted.isDate).toBe(true)
  expect(Date.parse(shifted.now)).toBeGreaterThan(Date.now() + 399 * day)
  await notes().add({ text: 'later', at: app.database().serverDate() })
  const [note] = (await notes().get()).data
  expect(note.at.getTime()).toBeGreaterThan(Date.now() + 399 * day)
  cloud.emulator.control.setClock(0)
  expect((await clock()).ms).toBeLessThan(Date.now() + day)
})

interface Clock {
  now: string
  ms: number
  isDate: boolean
}

test('queries that no index serves are remembered', async () => {
  await notes().where({ text: 'x' }).get()
  await notes().where({ nowhere: 'x' }).get()
  expect((await control('unindexed', 'GET')).body).toMatchObject([{ collection: 'notes', times: 1 }])
})

test('reset leaves an empty cloud', async () => {
  await notes().add({ text: 'x' })
  cloud.emulator.control.fault({ n: 1, kind: 'fail' })
  await control('reset', 'POST', {})
  expect((await notes().get()).data).toEqual([])
})
