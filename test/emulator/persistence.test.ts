import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FixtureCloud, startFixture } from './fixture/fixture-cloud'
import { call, type SignedIn, signIn } from './fixture/web-client'

let dataDir: string
let tokens: SignedIn
let after: FixtureCloud

const note = { _id: 'kept', text: '留下来' }
const upload = { action: 'upload', path: 'public/说明.txt', text: 'kept' }

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'linli-data-'))
  const before = await startFixture({ dataDir })
  tokens = await signIn(before.emulator)
  await before.emulator.control.seed([{ collection: 'notes', documents: [note] }])
  await before.emulator.invoke('probe', upload, { openid: 'a' })
  await before.stop()
  after = await startFixture({ dataDir })
})
afterAll(async () => {
  await after?.stop()
  await rm(dataDir, { recursive: true, force: true })
})

test('documents are there after a restart', async () => {
  const query = { collectionName: 'notes', queryType: 'WHERE', query: '{}' }
  const reply = await after.emulator.database.handle('database.getDocument', query)
  expect(reply).toMatchObject({ data: { list: [expect.stringContaining('留下来')] } })
})

test('files are there after a restart', async () => {
  expect(await (await fetch(`${after.emulator.url}/storage/public/说明.txt`)).text()).toBe('kept')
})

test('people stay signed in over a restart', async () => {
  const me = await call(after.emulator, '/auth/v1/user/me', { method: 'GET', token: tokens.access })
  expect(me).toMatchObject({ status: 200, body: { sub: 'user-lin' } })
  const body = { grant_type: 'refresh_token', refresh_token: tokens.refresh }
  expect(await call(after.emulator, '/auth/v1/token', { body })).toMatchObject({ status: 200 })
})

test('no password and no refresh token is in the folder’s file', async () => {
  const kept = await readFile(join(dataDir, 'identity.json'), 'utf8')
  expect(kept).toContain('user-lin')
  expect(kept).not.toContain(tokens.refresh)
  expect(kept).not.toContain('a right password')
})
