import { type FixtureCloud, startFixture } from './fixture/fixture-cloud'
import { call, signIn } from './fixture/web-client'

let cloud: FixtureCloud

beforeAll(async () => {
  cloud = await startFixture()
})
afterAll(() => cloud.stop())
afterEach(() => cloud.emulator.control.setClock(0))

const post = (path: string, body: object) => call(cloud.emulator, `/auth/v1${path}`, { body })
const refresh = (refresh_token: string) =>
  call(cloud.emulator, '/auth/v1/token', {
    body: { client_id: 'local', client_secret: '', grant_type: 'refresh_token', refresh_token },
  })
const me = (token: string) => call(cloud.emulator, '/auth/v1/user/me', { method: 'GET', token })

test('a right password signs in, and the token tells who it is', async () => {
  const { status, body } = await post('/signin', { username: 'lin', password: 'a right password' })
  expect(status).toBe(200)
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 7200, sub: 'user-lin', groups: [] })
  expect(await me(String(body.access_token))).toMatchObject({ body: { sub: 'user-lin', name: 'Lin', username: 'lin' } })
})

test('a wrong password and an unknown name get the same answer', async () => {
  const wrong = await post('/signin', { username: 'wang', password: 'guess' })
  const unknown = await post('/signin', { username: 'nobody', password: 'guess' })
  expect(wrong).toEqual(unknown)
  expect(wrong).toMatchObject({ status: 400, body: { error: 'invalid_username_or_password' } })
})

test('an anonymous visitor is signed in as nobody', async () => {
  const { body } = await post('/signin/anonymously', {})
  expect(body.scope).toBe('anonymous')
  const answer = await call(cloud.emulator, '/v1/functions/probe', {
    body: { action: 'whoami' },
    token: String(body.access_token),
  })
  expect(answer.body).toMatchObject({ before: { TCB_ISANONYMOUS_USER: 'true' } })
})

test('after five wrong passwords a captcha is asked, and reading it lets one try through', async () => {
  for (let i = 0; i < 5; i++) await post('/signin', { username: 'tired', password: 'wrong' })
  expect(await post('/signin', { username: 'tired', password: 'wrong' })).toMatchObject({
    body: { error: 'captcha_required', error_code: 4001 },
  })
  const asked = await post('/captcha/data', { state: 'x' })
  const svg = Buffer.from(String(asked.body.data).split(',')[1] ?? '', 'base64').toString()
  const key = [...svg.matchAll(/<text[^>]*>(.)</g)].map(([, letter]) => letter).join('')
  const { body } = await post('/captcha/data/verify', { token: asked.body.token, key: key.toLowerCase() })
  const attempt = () => post(`/signin?captcha_token=${body.captcha_token}`, { username: 'tired', password: 'wrong' })
  expect(await attempt()).toMatchObject({ body: { error: 'invalid_username_or_password' } })
  expect(await attempt()).toMatchObject({ body: { error: 'captcha_invalid', error_code: 4002 } })
})

test('a captcha read wrongly cannot be tried again', async () => {
  const { body } = await post('/captcha/data', {})
  expect(await post('/captcha/data/verify', { token: body.token, key: '0000' })).toMatchObject({
    body: { error: 'captcha_invalid' },
  })
  expect(await post('/captcha/data/verify', { token: body.token, key: '0000' })).toMatchObject({
    body: { error: 'captcha_invalid' },
  })
})

test('of two tabs that refresh together one wins, and the other goes on with the winner’s tokens', async () => {
  const first = await signIn(cloud.emulator)
  const answers = await Promise.all([refresh(first.refresh), refresh(first.refresh), refresh(first.refresh)])
  const winners = answers.filter(({ status }) => status === 200)
  expect(winners).toHaveLength(1)
  expect(answers.filter(({ body }) => body.error === 'invalid_grant')).toHaveLength(2)
  const won = String(winners[0]?.body.refresh_token)
  expect(won).not.toBe(first.refresh)
  expect(await refresh(won)).toMatchObject({ status: 200 })
  expect(await refresh(first.refresh)).toMatchObject({ status: 401, body: { error: 'invalid_grant' } })
})

test('an access token ends after two hours, and refreshing brings a new one', async () => {
  const { access, refresh: old } = await signIn(cloud.emulator)
  cloud.emulator.control.setClock(7201 * 1000)
  expect(await call(cloud.emulator, '/v1/functions/probe', { body: {}, token: access })).toMatchObject({
    status: 401,
    body: { code: 'ACCESS_TOKEN_EXPIRED' },
  })
  const { body } = await refresh(old)
  expect(await me(String(body.access_token))).toMatchObject({ status: 200 })
})

test.each(['access', 'refresh'] as const)('revoking the %s token ends the whole session', async (which) => {
  const tokens = await signIn(cloud.emulator)
  expect(await post('/revoke', { token: tokens[which] })).toEqual({ status: 200, body: {} })
  expect(await me(tokens.access)).toMatchObject({ status: 401, body: { error: 'unauthenticated' } })
  expect(await refresh(tokens.refresh)).toMatchObject({ body: { error: 'invalid_grant' } })
})

test('a token altered by its holder is refused', async () => {
  const { access } = await signIn(cloud.emulator)
  const [head, body, signature] = access.split('.')
  const claims = JSON.parse(Buffer.from(body ?? '', 'base64url').toString())
  const forged = Buffer.from(JSON.stringify({ ...claims, sub: 'user-wang' })).toString('base64url')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  for (const token of [`${head}.${forged}.${signature}`, `${none}.${forged}.`, `${head}.${forged}.`]) {
    expect(await me(token)).toMatchObject({ status: 401 })
  }
})

test('a ticket of another provider is answered clearly', async () => {
  expect(await post('/signin/custom', { provider_id: 'other', ticket: 'x' })).toMatchObject({
    status: 501,
    body: { error: 'unimplemented', error_code: 12 },
  })
})

test('a token of one data folder is worth nothing in another', async () => {
  const other = await startFixture()
  const { access } = await signIn(other.emulator)
  expect(await me(access)).toMatchObject({ status: 401 })
  await other.stop()
})
