import gcoord from 'gcoord'
import { hour } from '../support/builders'
import { type Cloud, communityId, granted, refusal, startCloud } from '../support/cloud'
import { aCommunity, ask, asText, hand, keyOf, readXml } from '../support/open311'
import { anOutsideSystem, formKey, gate, someRules } from '../support/reports'

const now = new Date()
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('admin', ['admin'])
  const rules = { _id: `${communityId}|rules`, communityId, revision: 1, assign: [] }
  await cloud.insert('report-rules', [{ ...rules, ...someRules }])
  await cloud.insert('communities', [aCommunity])
  await cloud.insert('outside-systems', [anOutsideSystem(now)])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const admin = () => cloud.person('admin')
const [long, lat] = gcoord.transform([gate.longitude, gate.latitude], gcoord.GCJ02, gcoord.WGS84)
const form = (fields: Record<string, string> = {}) => ({
  ...{ api_key: keyOf('system'), service_code: 'lamp', lat: String(lat), long: String(long) },
  ...{ description: '巷口的灯不亮\n两天了', 'attribute[external_id]': '2026-00017', ...fields },
})
const idOf = (text: string): string => JSON.parse(text)[0].service_request_id
const reports = () => cloud.find('reports', {})

test('a form becomes a report in the same list under the same clock, where Chinese maps have it, and once', async () => {
  const [first, again] = [await hand(cloud, form()), await hand(cloud, form())]
  expect(first).toMatchObject({ status: 200, type: 'application/json; charset=utf-8', cache: 'no-store' })
  expect(again.text).toBe(first.text)
  expect(Object.keys(JSON.parse(first.text)[0])).toEqual(['service_request_id', 'service_notice', 'account_id'])
  const [report, ...others] = await reports()
  expect(others).toEqual([])
  expect(report).toMatchObject({
    ...{ source: 'open311', kind: 'lamp', status: 'received', open: true, published: false, reporter: null },
    ...{ words: '巷口的灯不亮\n两天了', contact: null, outside: { number: '2026-00017', dueAt: null } },
  })
  expect(report?.position).toEqual({
    latitude: expect.closeTo(gate.latitude, 5),
    longitude: expect.closeTo(gate.longitude, 5),
  })
  expect(report?.dueAt).toBeInstanceOf(Date)
  const found = granted(await admin().call('reports.byNumber', { number: '2026-00017' }))
  expect(found).toMatchObject({ number: idOf(first.text), source: 'open311', wordsState: 'pending' })
  expect((await hand(cloud, form({ description: '另一件事' }))).text).toContain('external_id')
})

test('who reported it stays with the other system: nothing of a person is kept', async () => {
  const person = { email: 'marker@example.org', device_id: 'marker-device', account_id: 'marker-account' }
  await hand(cloud, form({ ...person, first_name: '标记名', last_name: '标记姓', phone: '13900009876' }))
  expect(JSON.stringify(await reports())).not.toMatch(/marker|标记|13900009876/)
})

test('the XML answer says the same, and a picture’s address is told to the office and never fetched', async () => {
  const { text } = await hand(cloud, form({ media_url: 'https://example.org/one.jpg' }), 'xml')
  const { root, content } = readXml(text)
  expect(root).toBe('service_requests')
  expect(content).toEqual(
    asText(JSON.parse((await hand(cloud, form({ media_url: 'https://example.org/one.jpg' }))).text)),
  )
  expect((await reports())[0]?.words).toContain('https://example.org/one.jpg')
  await hand(cloud, form({ 'attribute[external_id]': '2', media_url: 'file:///etc/passwd' }))
  expect(JSON.stringify(await reports())).not.toContain('passwd')
})

test('without a number of the other system each form is a report of its own', async () => {
  const loose = form({ 'attribute[external_id]': '' })
  expect(idOf((await hand(cloud, loose)).text)).not.toBe(idOf((await hand(cloud, loose)).text))
})

test('it is published in words of the office only, and the system reads how it stands', async () => {
  const number = idOf((await hand(cloud, form())).text)
  expect((await ask(cloud, `requests/${number}.json`)).status).toBe(404)
  expect((await ask(cloud, `requests/${number}.json`, { api_key: keyOf('system') })).status).toBe(200)
  const reportId = String((await reports())[0]?._id)
  expect(refusal(await admin().call('reports.publish', { reportId, words: null }))).toBe('words-not-passed')
  granted(await admin().call('reports.publish', { reportId, words: '一盏路灯不亮' }))
  expect(JSON.parse((await ask(cloud, `requests/${number}.json`)).text)).toMatchObject([
    { description: '一盏路灯不亮' },
  ])
})

test('a report costs one update that asks for the key and counts, and one insert', async () => {
  await hand(cloud, form())
  cloud.emulator.database.resetStats()
  await hand(cloud, form({ 'attribute[external_id]': 'another' }))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 2 })
})

test.each([
  ['no key', { api_key: '' }, 403, [/api_key/]],
  ['a key that was never given', { api_key: `system.0.${'x'.repeat(43)}` }, 403, [/api_key/]],
  ['a key of another turn', { api_key: keyOf('system', 1) }, 403, [/api_key/]],
  ['a key of a system that is gone', { api_key: keyOf('nobody') }, 403, [/api_key/]],
  ['no jurisdiction', { jurisdiction_id: '' }, 400, [/jurisdiction_id/]],
  ['another jurisdiction', { jurisdiction_id: 'elsewhere' }, 404, [/jurisdiction_id/]],
  ['no service', { service_code: '' }, 400, [/service_code/]],
  ['a service that is not there', { service_code: 'chimney' }, 404, [/service_code/]],
  ['no place', { lat: '', long: '' }, 400, [/address_string/]],
  ['half a place', { long: '' }, 400, [/lat/]],
  ['degrees that are none', { lat: '91', long: '1e2' }, 400, [/lat/]],
  ['a place far away', { lat: '39.9', long: '116.4' }, 400, [/不在本社区/]],
  ['an address that is not ours', { address_id: '99 栋' }, 400, [/address_id/]],
  ['a long story', { description: '长'.repeat(4001) }, 400, [/description/]],
  ['several things at once', { lat: 'x', 'attribute[external_id]': 'x'.repeat(41) }, 400, [/external_id/, /lat/]],
] as const)(
  '%s is an error as the specification says it, and leaves nothing behind',
  async (_, fields, status, words) => {
    for (const format of ['json', 'xml']) {
      const said = await hand(cloud, form(fields), format)
      const errors = format === 'json' ? asText(JSON.parse(said.text)) : readXml(said.text).content
      expect({ status: said.status, errors }).toEqual({
        status,
        errors: words.map((word) => ({ code: String(status), description: expect.stringMatching(word) })),
      })
    }
    expect(await reports()).toEqual([])
  },
)

test('a key that was never given reaches no document', async () => {
  await hand(cloud, form())
  cloud.emulator.database.resetStats()
  await hand(cloud, form({ api_key: `system.0.${'x'.repeat(43)}` }))
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 0 })
})

test('two hundred an hour may come from one system, and more in the next', async () => {
  // The middle of an hour, so that a slow run does not reach the next.
  cloud.emulator.control.setClock(hour - (Date.now() % hour) + hour / 2)
  await hand(cloud, form())
  const [system] = await cloud.find('outside-systems', {})
  expect(system).toMatchObject({ count: 1, lastUsedAt: expect.any(Date) })
  await cloud.emulator.database.wipe()
  await cloud.insert('communities', [aCommunity])
  await cloud.insert('outside-systems', [{ ...system, count: 199 }])
  const more = (n: number) => hand(cloud, form({ 'attribute[external_id]': `more-${n}` }))
  const answers = await Promise.all([1, 2, 3].map(more))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400, 400])
  expect(await reports()).toHaveLength(1)
  cloud.emulator.control.setClock(hour - (Date.now() % hour) + 1.5 * hour)
  expect((await Promise.all([4, 5].map(more))).map(({ status }) => status)).toEqual([200, 200])
  expect(await cloud.find('outside-systems', {})).toMatchObject([{ count: 2 }])
})

test('a key is said once, a renewed or revoked one is void at once, and the database holds nothing of it', async () => {
  const wish = { key: formKey, name: '区级平台' }
  const { system, apiKey } = granted(await admin().call('reports.addSystem', wish))
  expect(granted(await admin().call('reports.addSystem', wish)).apiKey).toBe(apiKey)
  const status = async (key: string, n: string) =>
    (await hand(cloud, form({ api_key: key, 'attribute[external_id]': n }))).status
  expect(await status(apiKey, '1')).toBe(200)
  const renewed = granted(await admin().call('reports.renewSystem', { systemId: system.id, turn: 0 }))
  expect(granted(await admin().call('reports.renewSystem', { systemId: system.id, turn: 0 }))).toEqual(renewed)
  expect([await status(apiKey, '2'), await status(renewed.apiKey, '3')]).toEqual([403, 200])
  granted(await admin().call('reports.revokeSystem', { systemId: system.id }))
  expect(await status(renewed.apiKey, '4')).toBe(403)
  expect(refusal(await admin().call('reports.renewSystem', { systemId: system.id, turn: 0 }))).toBe('changed-meanwhile')
  expect(refusal(await admin().call('reports.revokeSystem', { systemId: 'nobody' }))).toBe('system-not-found')
  const { systems, address } = granted(await admin().call('reports.systems', {}))
  expect(systems).toMatchObject([{ name: '市级平台' }, { name: '区级平台', revoked: true, turn: 1 }])
  expect(address).toBe(`${cloud.emulator.url}/open311/v2`)
  const kept = JSON.stringify(await cloud.find('outside-systems', {}))
  for (const key of [apiKey, renewed.apiKey]) expect(kept).not.toContain(key.split('.')[2])
})
