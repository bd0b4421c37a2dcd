import gcoord from 'gcoord'
import { day, hour } from '../support/builders'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { aCommunity, ask, asText, json, keyOf, readXml } from '../support/open311'
import { anOutsideSystem, aReport, gate, someRules } from '../support/reports'

const now = new Date(Math.floor(Date.now() / 1000) * 1000)
const ago = (ms: number) => new Date(now.getTime() - ms)
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
  const rules = { _id: `${communityId}|rules`, communityId, revision: 1, assign: [] }
  await cloud.insert('report-rules', [{ ...rules, ...someRules }])
  await cloud.insert('communities', [aCommunity])
  await cloud.insert('outside-systems', [anOutsideSystem(now), anOutsideSystem(now, { _id: 'void', revoked: true })])
  await cloud.insert('reports', told)
})
afterAll(() => cloud.stop())
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const named = (name: string, fields: Parameters<typeof aReport>[1]) =>
  aReport(now, { _id: name, number: name.toUpperCase(), published: true, ...fields })
/** Two that everyone may see, one as a square, one that nobody looked at, one of a system's own, one long ago. */
const told = [
  named('lamp2345', {
    ...{ kind: 'lamp', words: '灯 & <b>不亮</b>', building: '3 栋', detail: '门口', sentAt: ago(3 * day) },
    ...{ reporter: 'marker-person', contact: { name: '标记姓名', phone: '13900009876' }, anonymity: 'named' },
  }),
  named('heap2345', {
    ...{
      sentAt: ago(2 * day),
      placeShown: 'about',
      building: '3 栋',
      detail: '标记房号',
      status: 'fixed',
      open: false,
    },
    ...{ fixedAt: ago(day), closedAt: ago(day), movedAt: ago(hour), result: '标记结果' },
  }),
  named('hide2345', { published: false, words: '标记没人看过' }),
  named('mine2345', { published: false, source: 'open311', enteredBy: 'system', reporter: null }),
  named('long2345', { kind: 'lamp', sentAt: ago(200 * day) }),
  { ...named('away2345', {}), communityId: 'elsewhere' },
]

/** The elements of each answer in the order of the specification's own examples. */
const published = {
  service: ['service_code', 'service_name', 'description', 'metadata', 'type', 'keywords', 'group'],
  definition: ['service_code', 'attributes'],
  attribute: ['variable', 'code', 'datatype', 'required', 'datatype_description', 'order', 'description', 'values'],
  request: [
    ...['service_request_id', 'status', 'status_notes', 'service_name', 'service_code', 'description'],
    ...['agency_responsible', 'service_notice', 'requested_datetime', 'updated_datetime', 'expected_datetime'],
    ...['address', 'address_id', 'zipcode', 'lat', 'long', 'media_url'],
  ],
  token: ['service_request_id', 'token'],
  error: ['code', 'description'],
}

interface Request {
  service_request_id: string
  status: string
  [field: string]: unknown
}
const idsOf = (found: Request[]) => found.map(({ service_request_id }) => service_request_id)
const requests = (query: Record<string, string> = {}) => json<Request[]>(cloud, 'requests', query)

test.each([
  ['services', 'services', published.service],
  ['services/lamp', 'service_definition', published.definition],
  ['requests', 'service_requests', published.request],
  ['requests/LAMP2345', 'service_requests', published.request],
  ['tokens/LAMP2345', 'service_requests', published.token],
  ['requests/NONE2345', 'errors', published.error],
])(
  '%s is, in XML and in JSON, of the shape of the published examples, and says the same in both',
  async (address, root, names) => {
    const [xml, other] = [await ask(cloud, `${address}.xml`), await ask(cloud, `${address}.json`)]
    expect([xml.type, other.type]).toEqual(['text/xml; charset=utf-8', 'application/json; charset=utf-8'])
    expect(xml.text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>/)
    const read = readXml(xml.text)
    expect(read.root).toBe(root)
    expect(read.content).toEqual(asText(JSON.parse(other.text)))
    const said: unknown = JSON.parse(other.text)
    const all = Array.isArray(said) ? said : [said]
    expect(all.length).toBeGreaterThan(0)
    for (const one of all) expect(Object.keys(one)).toEqual(names)
  },
)

test('a service says its type, and its definition the attribute for the other system’s own number', async () => {
  const services = await json<{ service_code: string; metadata: boolean; type: string }[]>(cloud, 'services')
  expect(services.map(({ service_code }) => service_code)).toEqual(someRules.kinds)
  expect(services[0]).toMatchObject({ metadata: true, type: 'realtime' })
  const { attributes } = await json<{ attributes: object[] }>(cloud, 'services/lamp')
  expect(Object.keys(attributes[0] ?? {})).toEqual(published.attribute)
  expect(attributes).toMatchObject([{ code: 'external_id', datatype: 'string', required: false, order: 1 }])
})

test('a request says where in the world’s degrees, when, and how it stands, and names nobody', async () => {
  const [lamp] = await json<Request[]>(cloud, 'requests/lamp2345')
  expect(lamp).toMatchObject({
    ...{ status: 'open', service_code: 'lamp', description: '灯 & <b>不亮</b>', agency_responsible: '文庙坪社区' },
    ...{ address: '3 栋 门口', address_id: '3 栋', media_url: null, zipcode: null },
    requested_datetime: `${ago(3 * day)
      .toISOString()
      .slice(0, 19)}Z`,
  })
  const [longitude, latitude] = gcoord.transform([gate.longitude, gate.latitude], gcoord.GCJ02, gcoord.WGS84)
  expect(lamp?.lat).toBeCloseTo(latitude, 5)
  expect(lamp?.long).toBeCloseTo(longitude, 5)
  const [heap] = await json<Request[]>(cloud, 'requests/HEAP2345')
  const fixed = { status: 'closed', status_notes: '已办结', address: null, address_id: null }
  expect(heap).toMatchObject({ ...fixed, updated_datetime: `${ago(day).toISOString().slice(0, 19)}Z` })
  expect(heap?.lat).not.toBeCloseTo(latitude, 5)
  for (const format of ['xml', 'json']) {
    const { text, cache } = await ask(cloud, `requests.${format}`)
    expect(cache).toBe('public, max-age=60')
    for (const secret of ['标记', 'marker-', '13900009876', 'HIDE2345', 'MINE2345', 'AWAY2345']) {
      expect(text).not.toContain(secret)
    }
  }
})

test('the list is of the last ninety days unless dates say otherwise, filtered by service and by status', async () => {
  expect(idsOf(await requests())).toEqual(['HEAP2345', 'LAMP2345'])
  expect(idsOf(await requests({ status: 'open' }))).toEqual(['LAMP2345'])
  expect(idsOf(await requests({ status: 'closed' }))).toEqual(['HEAP2345'])
  expect(idsOf(await requests({ status: 'open,closed', service_code: 'lamp,deed' }))).toEqual(['LAMP2345'])
  const old = { start_date: ago(210 * day).toISOString(), end_date: ago(190 * day).toISOString() }
  expect(idsOf(await requests(old))).toEqual(['LONG2345'])
  expect(idsOf(await requests({ start_date: old.start_date }))).toEqual(['LONG2345'])
  expect(idsOf(await requests({ end_date: old.end_date, status: '' }))).toEqual(['LONG2345'])
  const exact = `${ago(3 * day)
    .toISOString()
    .slice(0, 19)}+00:00`
  expect(idsOf(await requests({ start_date: exact, end_date: exact }))).toEqual(['LAMP2345'])
  const inShanghai = new Date(ago(3 * day).getTime() + 8 * hour).toISOString().slice(0, 19)
  const unescaped = `jurisdiction_id=${communityId}&start_date=${inShanghai}+08:00&end_date=${inShanghai}+08:00`
  const answer = await fetch(`${cloud.emulator.url}/open311/v2/requests.json?${unescaped}`)
  expect(idsOf((await answer.json()) as Request[])).toEqual(['LAMP2345'])
})

test('pages are cut without a gap, and ids that are named overrule everything else', async () => {
  const first = await requests({ page_size: '1' })
  const second = await requests({ page_size: '1', page: '2' })
  expect(idsOf([...first, ...second])).toEqual(['HEAP2345', 'LAMP2345'])
  expect(await requests({ page_size: '1', page: '3' })).toEqual([])
  expect(await requests({ page_size: '1000', page: '9' })).toEqual([])
  const wanted = { service_request_id: 'long2345,HIDE2345, heap2345,NONE2345', status: 'open' }
  expect(idsOf(await requests(wanted)).sort()).toEqual(['HEAP2345', 'LONG2345'])
})

test('a look costs one request, and a list one', async () => {
  for (const address of ['services', 'requests', 'requests/LAMP2345']) {
    await ask(cloud, `${address}.json`)
    cloud.emulator.database.resetStats()
    await ask(cloud, `${address}.json`)
    expect({ address, ...cloud.emulator.database.stats() }).toMatchObject({ requests: address === 'services' ? 0 : 1 })
  }
})

test('what a system handed in it may read with its key before it is public, and nothing else that is not', async () => {
  const status = async (id: string, key?: string) =>
    (await ask(cloud, `requests/${id}.json`, key ? { api_key: key } : {})).status
  expect(await status('MINE2345')).toBe(404)
  expect(await status('MINE2345', keyOf('system'))).toBe(200)
  expect(await status('HIDE2345', keyOf('system'))).toBe(404)
  expect(await status('MINE2345', keyOf('void'))).toBe(403)
  expect(await status('LAMP2345', `${keyOf('system').slice(0, -1)}!`)).toBe(403)
  expect((await ask(cloud, 'requests/MINE2345.json', { api_key: keyOf('system') })).cache).toBe('no-store')
})

test.each([
  ['no jurisdiction', 'services', { jurisdiction_id: '' }, 400, /jurisdiction_id/],
  ['a jurisdiction that is not there', 'requests', { jurisdiction_id: 'nowhere' }, 404, /jurisdiction_id/],
  ['a service that is not there', 'services/chimney', {}, 404, /service_code/],
  ['a service that is not taken', 'services/noise', {}, 404, /service_code/],
  ['an unknown service as a filter', 'requests', { service_code: 'lamp,chimney' }, 404, /service_code/],
  ['a token that is not there', 'tokens/12345', {}, 404, /token/],
  ['a date without its zone', 'requests', { start_date: '2026-01-01T00:00:00' }, 400, /start_date/],
  ['a date that is none', 'requests', { end_date: '2026-02-30T00:00:00Z' }, 400, /end_date/],
  [
    'more than ninety days',
    'requests',
    { start_date: '2026-01-01T00:00:00Z', end_date: '2026-05-01T00:00:00Z' },
    400,
    /90/,
  ],
  [
    'an end before the start',
    'requests',
    { start_date: '2026-02-01T00:00:00Z', end_date: '2026-01-01T00:00:00Z' },
    400,
    /start_date/,
  ],
  ['a status that is none', 'requests', { status: 'fixed' }, 400, /status/],
  ['page nought', 'requests', { page: '0' }, 400, /page/],
  ['a page of two thousand', 'requests', { page_size: '2000' }, 400, /page_size/],
  ['too many ids', 'requests', { service_request_id: Array.from({ length: 51 }, (_, n) => `A${n}`).join() }, 400, /50/],
  ['an address that is not there', 'nothing', {}, 404, /./],
] as const)('%s is an error as the specification says it', async (_, address, query, status, words) => {
  for (const format of ['json', 'xml'] as const) {
    const said = await ask(cloud, `${address}.${format}`, query)
    expect({ status: said.status, cache: said.cache }).toEqual({ status, cache: 'no-store' })
    const errors = format === 'json' ? asText(JSON.parse(said.text)) : readXml(said.text).content
    expect(errors).toEqual([{ code: String(status), description: expect.stringMatching(words) }])
  }
})

test('a database that fails is an error of the same shape, which tells nothing of what failed', async () => {
  cloud.emulator.control.fault({ n: 1, kind: 'fail' })
  const { status, text } = await ask(cloud, 'requests.json')
  cloud.emulator.control.clearFaults()
  expect(status).toBe(400)
  expect(JSON.parse(text)).toEqual([{ code: 400, description: expect.not.stringMatching(/database|Error/i) }])
})

test('discovery tells where the interface is and what it speaks', async () => {
  const [xml, other] = await Promise.all(
    ['xml', 'json'].map(async (format) => (await fetch(`${cloud.emulator.url}/open311/discovery.${format}`)).text()),
  )
  const said = JSON.parse(other ?? '')
  expect(said.endpoints).toMatchObject([
    {
      specification: 'http://wiki.open311.org/GeoReport_v2',
      url: `${cloud.emulator.url}/open311/v2`,
      type: 'production',
    },
  ])
  expect(readXml(xml ?? '')).toEqual({ root: 'discovery', content: asText(said) })
})

test('a client cannot start the function with an event of its own making', async () => {
  const forged = { path: '/open311/v2/services.json', httpMethod: 'GET', headers: {}, requestContext: {} }
  await expect(cloud.emulator.invoke('open311', forged, { openid: 'someone' })).rejects.toThrow('may not invoke')
})
