import { inflateSync } from 'node:zlib'
import jsQR from 'jsqr'
import { type FixtureCloud, startFixture } from './fixture/fixture-cloud'
import { call } from './fixture/web-client'

let cloud: FixtureCloud
let token: string

const stable = { grant_type: 'client_credential', appid: 'wx1', secret: 's', force_refresh: false }
const issue = (body: object = stable) => call(cloud.emulator, '/wechat/cgi-bin/stable_token', { body })
const code = (body: object, access = token) =>
  fetch(`${cloud.emulator.url}/wechat/wxa/getwxacodeunlimit?access_token=${access}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

beforeAll(async () => {
  cloud = await startFixture()
  token = String((await issue()).body.access_token)
})
afterAll(() => cloud.stop())

test('everyone gets the same token until it expires or is refreshed', async () => {
  expect((await issue()).body).toMatchObject({ access_token: token, expires_in: expect.any(Number) })
  const renewed = String((await issue({ ...stable, force_refresh: true })).body.access_token)
  expect(renewed).not.toBe(token)
  token = renewed
})

test.each([
  [{ ...stable, appid: '' }, 41002],
  [{ ...stable, secret: '' }, 41004],
  [{ ...stable, grant_type: 'x' }, 40002],
])('a token asked for with %j is refused with %i', async (body, errcode) => {
  expect(await issue(body)).toMatchObject({ status: 200, body: { errcode, errmsg: expect.any(String) } })
})

test('the mini-program code is a picture whose code opens the page with its scene', async () => {
  const response = await code({ scene: 'e=abc&x=1', page: 'pages/event/index', width: 430 })
  expect(response.headers.get('content-type')).toBe('image/png')
  const { pixels, side } = decodePng(Buffer.from(await response.arrayBuffer()))
  expect(side).toBeGreaterThan(350)
  const read = jsQR(pixels, side, side)
  expect(read?.data).toBe(`${cloud.emulator.url}/#/pages/event/index?scene=e%3Dabc%26x%3D1`)
})

test.each([
  [{ scene: 'x'.repeat(33), page: 'pages/a' }, 40129],
  [{ scene: '中文', page: 'pages/a' }, 40129],
  [{ page: 'pages/a' }, 40129],
  [{ scene: 'a', page: '/pages/a' }, 41030],
])('a code for %j is refused with %i, as HTTP 200', async (body, errcode) => {
  const response = await code(body)
  expect([response.status, await response.json()]).toMatchObject([200, { errcode }])
})

test('a code of the phone-number button tells the number once, to the app of whoever tapped, for five minutes', async () => {
  const ask = async (body: object) =>
    (await call(cloud.emulator, `/wechat/wxa/business/getuserphonenumber?access_token=${token}`, { body })).body
  const tap = () => cloud.emulator.control.tapPhoneNumber('openid-1', '13800000001')
  const phone = { phoneNumber: '13800000001', purePhoneNumber: '13800000001', countryCode: '86' }
  const first = tap()
  expect(await ask({ code: first, openid: 'openid-2' })).toMatchObject({ errcode: 40029 })
  expect(await ask({ code: first, openid: 'openid-1' })).toMatchObject({ errcode: 0, phone_info: phone })
  expect(await ask({ code: first })).toMatchObject({ errcode: 40029 })
  expect(await ask({ code: tap() })).toMatchObject({ errcode: 0, phone_info: phone })
  expect(await ask({})).toMatchObject({ errcode: 40029 })
  const late = tap()
  cloud.emulator.control.setClock(301 * 1000)
  expect(await ask({ code: late })).toMatchObject({ errcode: 40029 })
  cloud.emulator.control.setClock(0)
})

test('a wrong token, a missing one and an expired one have errors of their own', async () => {
  expect(await (await code({ scene: 'a' }, 'wrong')).json()).toMatchObject({ errcode: 40001 })
  expect(await (await code({ scene: 'a' }, '')).json()).toMatchObject({ errcode: 41001 })
  cloud.emulator.control.setClock(7201 * 1000)
  expect(await (await code({ scene: 'a' })).json()).toMatchObject({ errcode: 42001 })
  cloud.emulator.control.setClock(0)
})

/** Reads an 8-bit greyscale PNG without filters. */
function decodePng(png: Buffer) {
  const side = png.readUInt32BE(16)
  const from = png.indexOf('IDAT')
  const rows = inflateSync(png.subarray(from + 4, from + 4 + png.readUInt32BE(from - 4)))
  const pixels = new Uint8ClampedArray(side * side * 4)
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const shade = rows[y * (side + 1) + 1 + x] ?? 0
      pixels.set([shade, shade, shade, 255], (y * side + x) * 4)
    }
  }
  return { pixels, side }
}
