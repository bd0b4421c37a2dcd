import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type FixtureCloud, startFixture } from './fixture/fixture-cloud'
import { call, signIn } from './fixture/web-client'

let cloud: FixtureCloud

beforeAll(async () => {
  cloud = await startFixture()
})
afterAll(() => cloud.stop())

const probe = (data: object, caller = { openid: 'someone' }) => cloud.emulator.invoke('probe', data, caller)

test('a function reaches the database through the unmodified SDK', async () => {
  expect(await probe({ action: 'add', text: 'hello' })).toMatchObject([{ text: 'hello' }])
})

test('a mini-program caller is known by openid, in the context and in the environment', async () => {
  expect(await probe({ action: 'whoami' }, { openid: 'openid-1' })).toMatchObject({
    before: { WX_OPENID: 'openid-1' },
    fromEnvironment: { openId: 'openid-1', uid: '' },
  })
})

test('a web caller is known by uuid and leaves nothing for the next caller of the same instance', async () => {
  const web = await cloud.emulator.invoke('probe', { action: 'whoami' }, { uuid: 'u-1', customUserId: 'custom-1' })
  expect(web).toMatchObject({ before: { TCB_UUID: 'u-1', TCB_CUSTOM_USER_ID: 'custom-1' } })
  const next = await probe({ action: 'whoami' }, { openid: 'openid-2' })
  expect(next).toMatchObject({ before: { WX_OPENID: 'openid-2' }, fromEnvironment: { uid: '', customUserId: '' } })
  expect(next).not.toMatchObject({ before: { TCB_UUID: expect.anything() } })
})

test('concurrent callers are never mixed up', async () => {
  const callers = Array.from({ length: 24 }, (_, i) => `person-${i}`)
  const answers = await Promise.all(callers.map((openid) => probe({ action: 'whoami', ms: 20 }, { openid })))
  answers.forEach((answer, i) => {
    const own = { WX_OPENID: callers[i] }
    expect(answer).toMatchObject({ before: own, after: own, fromEnvironment: { openId: callers[i] } })
  })
})

test('an instance runs one invocation at a time, and warm instances are reused', async () => {
  const before = cloud.emulator.control.coldStarts().probe ?? 0
  const answers = (await Promise.all(Array.from({ length: 30 }, () => probe({ action: 'overlap', ms: 10 })))) as {
    instance: string
    together: number
  }[]
  expect(answers.map(({ together }) => together)).toEqual(Array(30).fill(1))
  expect(new Set(answers.map(({ instance }) => instance)).size).toBeLessThanOrEqual(8)
  expect(cloud.emulator.control.coldStarts().probe).toBeLessThanOrEqual(before + 8)
})

test('a function that never ends is stopped at its time limit, and the next call works', async () => {
  const spin = cloud.emulator.invoke('hasty', { action: 'spin' }, { openid: 'a' })
  await expect(spin).rejects.toMatchObject({
    code: 'FUNCTION_TIME_LIMIT_EXCEEDED',
    message: 'Invoking task timed out after 1 seconds',
  })
  expect(await cloud.emulator.invoke('hasty', { hi: 1 }, { openid: 'a' })).toEqual({ echo: { hi: 1 } })
})

test.each([
  ['hoard', 'FUNCTION_MEMORY_LIMIT_EXCEEDED'],
  ['exit', 'FUNCTION_INVOCATION_FAILED'],
  ['fail', 'FUNCTION_INVOCATION_FAILED'],
])('a function that does %s fails alone with %s', async (action, code) => {
  await expect(probe({ action })).rejects.toMatchObject({ code })
  expect(await probe({ still: 'here' })).toEqual({ echo: { still: 'here' } })
})

test('a function sees the settings that its manifest entry names, and no others', async () => {
  expect(await probe({ action: 'settings' })).toEqual({ known: `served at ${cloud.emulator.url}`, other: null })
})

test('a part of the SDK that the build left out says so when it is touched', async () => {
  await expect(probe({ action: 'touchModels' })).rejects.toThrow('is left out of the functions')
})

test('one function calls another with the rights of the server, not of its caller', async () => {
  const answer = await probe({ action: 'call', name: 'timer' }, { openid: 'caller' })
  expect(answer).toMatchObject({ fromEnvironment: { openId: '' } })
})

test('a rebuilt function is picked up without a restart', async () => {
  const file = join(cloud.functionsDir, 'hasty/index.js')
  await cloud.emulator.invoke('hasty', {}, { openid: 'a' })
  await writeFile(file, 'exports.main = async () => "rebuilt"')
  await utimes(file, new Date(), new Date(Date.now() + 5000))
  expect(await cloud.emulator.invoke('hasty', {}, { openid: 'a' })).toBe('rebuilt')
})

describe('over HTTP', () => {
  test('a signed-in client gets the result as it is', async () => {
    const { access } = await signIn(cloud.emulator)
    const body = { action: 'whoami' }
    const answer = await call(cloud.emulator, '/v1/functions/probe', { body, token: access })
    expect(answer).toMatchObject({ status: 200, body: { before: { TCB_UUID: 'user-lin' } } })
  })

  test.each([
    ['timer', 403, 'PERMISSION_DENIED'],
    ['web', 403, 'PERMISSION_DENIED'],
    ['unbuilt', 404, 'FUNCTION_NOT_FOUND'],
    ['nothing', 404, 'FUNCTION_NOT_FOUND'],
    ['constructor', 404, 'FUNCTION_NOT_FOUND'],
  ])('a client that invokes %s gets %i %s', async (name, status, code) => {
    const { access } = await signIn(cloud.emulator)
    const answer = await call(cloud.emulator, `/v1/functions/${name}`, { body: {}, token: access })
    expect(answer).toMatchObject({ status, body: { code, requestId: expect.any(String) } })
  })

  test('a call without a token, or with a made-up one, is refused', async () => {
    expect(await call(cloud.emulator, '/v1/functions/probe', { body: {} })).toMatchObject({ status: 401 })
    expect(await call(cloud.emulator, '/v1/functions/probe', { body: {}, token: 'a.b.c' })).toMatchObject({
      status: 401,
      body: { code: 'INVALID_ACCESS_TOKEN' },
    })
  })

  test('a body over 100 KB is refused as in the cloud', async () => {
    const { access } = await signIn(cloud.emulator)
    const call200 = call(cloud.emulator, '/v1/functions/probe', { body: { text: 'x'.repeat(200_000) }, token: access })
    expect(await call200).toMatchObject({ status: 413, body: { code: 'EXCEED_MAX_PAYLOAD_SIZE' } })
    await expect(probe({ text: 'x'.repeat(200_000) })).rejects.toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' })
  })

  test('an HTTP-triggered function gets the request and answers with status, headers and body', async () => {
    const response = await fetch(`${cloud.emulator.url}/web/deep/path?a=1`, {
      method: 'PUT',
      headers: { 'content-type': 'text/plain' },
      body: '你好',
    })
    expect(response.status).toBe(201)
    expect(response.headers.get('x-seen')).toBe('yes')
    expect(await response.json()).toMatchObject({
      path: '/web/deep/path',
      httpMethod: 'PUT',
      queryStringParameters: { a: '1' },
      body: '你好',
      isBase64Encoded: false,
      openid: null,
    })
  })

  test('an HTTP-triggered function gets bytes as base64', async () => {
    const response = await fetch(`${cloud.emulator.url}/web`, {
      method: 'POST',
      headers: { 'content-type': 'image/png' },
      body: Buffer.from([1, 2, 255]),
    })
    expect(await response.json()).toMatchObject({ body: 'AQL/', isBase64Encoded: true })
  })
})
