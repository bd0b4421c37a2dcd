import { type IncomingMessage, request } from 'node:http'
import { type FixtureCloud, startFixture } from './fixture/fixture-cloud'

let cloud: FixtureCloud

beforeAll(async () => {
  cloud = await startFixture()
})
afterAll(() => cloud.stop())

/** Sends headers that `fetch` would not let through. */
function raw(path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: cloud.emulator.port, path, method, headers },
      (reply: IncomingMessage) => {
        let text = ''
        reply.on('data', (part) => {
          text += part
        })
        reply.on('end', () => resolve([reply.statusCode ?? 0, text]))
      },
    )
    sent.on('error', reject).end(body)
  })
}

const services = [
  '/',
  '/admin',
  '/auth/v1/user/me',
  '/v1/functions/probe',
  '/v1/storages/get-objects-upload-info',
  '/storage/public/a.txt',
  '/wechat/cgi-bin/stable_token',
  '/web',
  '/__emulator/health',
  '/nowhere',
]

test.each(services)('%s refuses a name that was rebound to this machine', async (path) => {
  const [status, text] = await raw(path, { host: `evil.example:${cloud.emulator.port}` })
  expect([status, JSON.parse(text).code]).toEqual([403, 'INVALID_REQUEST_SOURCE'])
})

test.each(services)('%s refuses a page of another origin', async (path) => {
  for (const origin of ['https://evil.example', 'null', `http://127.0.0.1:${cloud.emulator.port + 1}`]) {
    const [status, text] = await raw(path, { host: `127.0.0.1:${cloud.emulator.port}`, origin })
    expect([status, JSON.parse(text).code]).toEqual([403, 'INVALID_REQUEST_SOURCE'])
  }
})

test('the app itself is let in under either of its names', async () => {
  for (const name of ['127.0.0.1', 'localhost']) {
    const host = `${name}:${cloud.emulator.port}`
    expect((await raw('/__emulator/health', { host, origin: `http://${host}` }))[0]).toBe(200)
  }
})

test('no answer invites another origin', async () => {
  const response = await fetch(`${cloud.emulator.url}/__emulator/health`, { method: 'OPTIONS' })
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

describe('the interface of the server SDK', () => {
  const sign = 'TC3-HMAC-SHA256 Credential=local/2026-01-01/tcb/tc3_request, SignedHeaders=host, Signature='

  test.each([
    ['without a signature', {}],
    ['with a made-up one', { authorization: sign + 'a'.repeat(64), 'x-timestamp': '1767225600' }],
    ['with something else', { authorization: 'Bearer abc' }],
  ])('refuses a request %s', async (_, headers) => {
    const host = `127.0.0.1:${cloud.emulator.port}`
    const body = JSON.stringify({ action: 'database.getDocument', collectionName: 'notes' })
    const all = { host, 'content-type': 'application/json', ...headers }
    const [status, text] = await raw('/admin?env=local', all, 'POST', body)
    expect([status, JSON.parse(text).code]).toEqual([200, 'SIGN_PARAM_INVALID'])
  })
})
