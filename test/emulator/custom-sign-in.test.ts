import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tcb from '@cloudbase/node-sdk'
import type { CloudManifest, FunctionManifest } from '../../config/manifest'
import { accounts, type FixtureCloud, startFixture } from './fixture/fixture-cloud'
import { call } from './fixture/web-client'

const tickets: FunctionManifest = {
  entry: 'test/emulator/fixture/tickets.ts',
  memoryMB: 64,
  timeoutSeconds: 20,
  trigger: { kind: 'client' },
  settings: ['TCB_CUSTOM_LOGIN_KEY'],
}
const manifest: CloudManifest = { collections: {}, functions: { tickets }, storage: [] }
const options = {
  manifest,
  settings: { TCB_CUSTOM_LOGIN_KEY: '{customLoginKey}' },
  accounts: [
    ...accounts,
    { username: 'chen', password: 'p', sub: 'user-chen', name: 'Chen', openid: 'openid-of-chen' },
  ],
}
const minute = 60_000
const day = 24 * 60 * minute

let cloud: FixtureCloud
let dataDir: string

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'linli-tickets-'))
  cloud = await startFixture({ ...options, dataDir })
})
afterAll(async () => {
  await cloud.stop()
  await rm(dataDir, { recursive: true, force: true })
})
afterEach(() => cloud.emulator.control.setClock(0))

async function ticketFor(uid: string, expire?: number): Promise<string> {
  const wish = { uid, ...(expire !== undefined && { expire }) }
  const answer = await cloud.emulator.invoke('tickets', wish, { openid: 'someone-else' })
  return (answer as { ticket: string }).ticket
}

const signIn = (ticket: unknown, emulator = cloud.emulator) =>
  call(emulator, '/auth/v1/signin/custom', { body: { provider_id: 'custom', ticket } })
const whoami = async (token: unknown) =>
  (await call(cloud.emulator, '/v1/functions/tickets', { body: {}, token: String(token) })).body
const refresh = (refresh_token: unknown) =>
  call(cloud.emulator, '/auth/v1/token', { body: { grant_type: 'refresh_token', refresh_token } })

test('a ticket made by the unmodified SDK in a function signs its person in, known by the custom id', async () => {
  const { status, body } = await signIn(await ticketFor('openid-of-a-resident'))
  expect(status).toBe(200)
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 7200, scope: 'user', sub: expect.any(String) })
  expect(await whoami(body.access_token)).toMatchObject({
    TCB_UUID: body.sub,
    TCB_CUSTOM_USER_ID: 'openid-of-a-resident',
  })
})

test('a refreshed sign-in is still the same person', async () => {
  const { body } = await signIn(await ticketFor('openid-of-a-resident'))
  const renewed = await refresh(body.refresh_token)
  expect(renewed).toMatchObject({ status: 200, body: { sub: body.sub } })
  expect(await whoami(renewed.body.access_token)).toMatchObject({ TCB_CUSTOM_USER_ID: 'openid-of-a-resident' })
})

test('an account that carries an openid is the one that a ticket for this openid signs in', async () => {
  const { body } = await signIn(await ticketFor('openid-of-chen'))
  expect(body.sub).toBe('user-chen')
  const me = await call(cloud.emulator, '/auth/v1/user/me', { method: 'GET', token: String(body.access_token) })
  expect(me.body).toMatchObject({ sub: 'user-chen', name: 'Chen' })
  expect(await whoami(body.access_token)).toMatchObject({ TCB_CUSTOM_USER_ID: 'openid-of-chen', TCB_UUID: 'user-chen' })
})

test('the same account is no custom user when it signs in by password', async () => {
  const { body } = await call(cloud.emulator, '/auth/v1/signin', { body: { username: 'chen', password: 'p' } })
  const known = await whoami(body.access_token)
  expect(known).toMatchObject({ TCB_UUID: 'user-chen' })
  expect(known).not.toHaveProperty('TCB_CUSTOM_USER_ID')
})

test('a ticket works again for ten minutes, as on the platform, and then no more', async () => {
  const ticket = await ticketFor('openid-of-a-resident')
  expect(await signIn(ticket)).toMatchObject({ status: 200 })
  cloud.emulator.control.setClock(9 * minute)
  expect(await signIn(ticket)).toMatchObject({ status: 200 })
  cloud.emulator.control.setClock(11 * minute)
  expect(await signIn(ticket)).toMatchObject({
    status: 403,
    body: { error: 'permission_denied', error_code: 7, error_description: 'the ticket is expired' },
  })
})

test('the sign-in ends when its ticket said, whatever is refreshed', async () => {
  const { body } = await signIn(await ticketFor('openid-of-a-resident', Date.now() + 2 * day))
  cloud.emulator.control.setClock(day)
  const renewed = await refresh(body.refresh_token)
  expect(renewed).toMatchObject({ status: 200 })
  cloud.emulator.control.setClock(2 * day + minute)
  expect(await refresh(renewed.body.refresh_token)).toMatchObject({ status: 401, body: { error: 'invalid_grant' } })
})

/** A ticket with parts changed, and signed by nobody again. */
async function altered(change: (parts: { id: string; head: string; body: string; signature: string }) => object) {
  const [id = '', token = ''] = (await ticketFor('openid-of-a-resident')).split('/@@/')
  const [head = '', body = '', signature = ''] = token.split('.')
  const parts = { id, head, body, signature }
  const changed = { ...parts, ...change(parts) }
  return `${changed.id}/@@/${changed.head}.${changed.body}.${changed.signature}`
}
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const claims = (body: string) => JSON.parse(Buffer.from(body, 'base64url').toString())

test('a ticket altered by its holder, or signed without a key, is refused', async () => {
  const another = await altered(({ body }) => ({ body: encoded({ ...claims(body), uid: 'openid-of-chen' }) }))
  const longer = await altered(({ body }) => ({ body: encoded({ ...claims(body), exp: Date.now() + day }) }))
  const none = await altered(() => ({ head: encoded({ alg: 'none', typ: 'JWT' }) }))
  const renamed = await altered(() => ({ id: 'another-key' }))
  for (const ticket of [another, longer, none, renamed]) {
    expect(await signIn(ticket)).toMatchObject({ status: 403, body: { error: 'permission_denied' } })
  }
})

test('a ticket made with another key is refused, even under our key’s name', async () => {
  const { private_key_id, env_id } = await cloud.emulator.customLoginKey()
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const private_key = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()
  const app = tcb.init({ env: env_id, credentials: { private_key_id, private_key, env_id } })
  expect(await signIn(app.auth().createTicket('openid-of-chen', {}))).toMatchObject({ status: 403 })
})

test('a ticket of another environment is refused', async () => {
  const key = { ...(await cloud.emulator.customLoginKey()), env_id: 'elsewhere' }
  const ticket = tcb.init({ env: 'elsewhere', credentials: key }).auth().createTicket('openid-of-chen', {})
  expect(await signIn(ticket)).toMatchObject({ status: 403, body: { error: 'permission_denied' } })
})

test.each(['', 'x', 'id/@@/a.b.c', 'id/@@/a.b', '/@@/', 7, null])('%j is no ticket', async (ticket) => {
  expect(await signIn(ticket)).toMatchObject({ status: 400, body: { error: 'invalid_argument', error_code: 3 } })
})

test('the key outlives a restart with its data folder, and is no other folder’s', async () => {
  const ticket = await ticketFor('openid-of-a-resident')
  const key = await cloud.emulator.customLoginKey()
  await cloud.emulator.control.reset()
  await cloud.stop()
  const other = await startFixture(options)
  expect(await other.emulator.customLoginKey()).not.toEqual(key)
  expect(await signIn(ticket, other.emulator)).toMatchObject({ status: 403 })
  await other.stop()
  cloud = await startFixture({ ...options, dataDir })
  expect(await cloud.emulator.customLoginKey()).toEqual(key)
  expect(await signIn(ticket)).toMatchObject({ status: 200 })
})

test('no key is made, and every ticket is forged, where no function is given one', async () => {
  const ticket = await ticketFor('openid-of-a-resident')
  const other = await startFixture({ ...options, settings: {} })
  expect(await signIn(ticket, other.emulator)).toMatchObject({ status: 403 })
  await other.stop()
})

test('the server looks a custom user up by the id that the sign-in gave', async () => {
  const { body } = await signIn(await ticketFor('openid-of-a-resident'))
  Object.assign(process.env, cloud.emulator.sdkEnvironment())
  const found = await tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).auth().getEndUserInfo(String(body.sub))
  expect(found).toMatchObject({ userInfo: { customUserId: 'openid-of-a-resident' } })
})
