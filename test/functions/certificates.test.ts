import type { Correction } from '../../cloudfunctions/contract/service'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { day, hour, idOf, minute } from '../support/builders'
import { type Cloud, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { textOfQr } from '../support/read-qr'
import { aShift, onDuty, sceneOf, walkPhone } from '../support/walked-shift'

const shiftId = idOf('shift')
const number = '10001'
const confirm = { confirm: 'delete-everything-about-me' } as const
const place = { name: '社区居委会', detail: '', position: null }
const startsAt = new Date(Date.now() - 5 * hour)
const during = (minutes: number) => new Date(startsAt.getTime() + minutes * minute)
const localDate = (moment: Date) => new Date(moment.getTime() + 8 * hour).toISOString().slice(0, 10)
const period = { from: localDate(new Date(Date.now() - 30 * day)), until: localDate(new Date()) }
const wish = { key: 'a-key-of-this-phone-01', name: '志愿者<b>甲</b>', ...period }

let cloud: Cloud
let walker: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.database.wipe()
  walker = cloud.person('walker')
  await cloud.giveRoles('staff', ['staff'])
  const figures = { households: 1, residents: 1, asOf: new Date() }
  const community = {
    _id: communityId,
    name: '文庙坪社区',
    summary: '',
    office: { hours: '', phone: '', place },
    figures,
  }
  await cloud.insert('communities', [community])
  const entries = [onDuty(walker.personId, number, { name: '标记姓名' }), onDuty('second', '10002')]
  await cloud.insert('shifts', [aShift(new Date(), { startsAt, endsAt: during(120), entries })])
  const phone = walkPhone('FirstPhone')
  const items = [phone.point(during(0), sceneOf('north')), phone.note(during(9), '标记所见'), phone.out(during(90))]
  granted(await walker.call('checkIn.send', { shiftId, number, items }))
})

const certify = async () => granted(await walker.call('service.certify', wish))
const fetched = async (url: string) => {
  const response = await fetch(url)
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}
const correct = async (...items: Correction[]) =>
  granted(await cloud.person('staff').call('service.correct', { shiftId, items }))
const add = (from: number, to: number): Correction => ({
  ...{ kind: 'add', id: 'OfficeDesk-0', number, reason: '标记理由' },
  ...{ from: during(from).toISOString(), to: during(to).toISOString() },
})

test('a certificate says who, what, how long, by whom and when, under a number without look-alikes, once', async () => {
  const certificate = await certify()
  expect(certificate).toMatchObject({
    ...{ name: wish.name, ...period, shifts: 1, minutes: 90, issuer: '文庙坪社区', state: 'valid' },
    kinds: [{ kind: 'patrol', shifts: 1, minutes: 90 }],
    number: expect.stringMatching(/^20\d\d(-[2-9A-HJ-NP-TW-Y]{4}){3}$/),
    volunteerNumber: expect.stringMatching(/^[2-9A-HJ-NP-TW-Y]{8}$/),
  })
  expect(await certify()).toEqual(certificate)
  expect(granted(await walker.call('service.certificates', {})).certificates).toEqual([certificate])
  const other = granted(await walker.call('service.certify', { ...wish, name: '另一个名字' }))
  expect(other.number).not.toBe(certificate.number)
})

test('anyone verifies it over HTTP, as a page or as JSON, and sees no more than it says', async () => {
  const { url, number: printed } = await certify()
  expect(url).toBe(`${cloud.emulator.url}/certificates/${communityId}/${printed}`)
  cloud.emulator.database.resetStats()
  const page = await fetched(url)
  expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
  expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' })
  expect(page.text).toContain('志愿者&lt;b&gt;甲&lt;/b&gt;')
  expect(page.text).toContain('1 小时 30 分钟')
  expect(textOfQr(`,${/<svg.*<\/svg>/.exec(page.text)?.[0]}`)).toBe(url)
  expect(page.text).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/)
  const json = await fetched(`${url}.json`)
  expect(Object.keys(JSON.parse(json.text)).sort()).toEqual([
    'from',
    'issuedAt',
    'issuer',
    'kinds',
    'minutes',
    'name',
    'number',
    'shifts',
    'state',
    'until',
    'volunteerNumber',
  ])
  for (const text of [page.text, json.text]) {
    for (const secret of [walker.personId, shiftId, '标记姓名', '标记所见']) expect(text).not.toContain(secret)
  }
})

test('a number that was never given, or of another community, is not found', async () => {
  const { url, number: printed } = await certify()
  const wrong = url.replace(/.$/, (last) => (last === '2' ? '3' : '2'))
  const elsewhere = url.replace(communityId, 'elsewhere')
  for (const address of [wrong, elsewhere, `${url}x`, url.replace(printed, '')]) {
    expect((await fetched(address)).status).toBe(404)
  }
})

test('a corrected record supersedes it, a correction that changes nothing does not, and the next one is valid', async () => {
  const { url } = await certify()
  await correct(add(30, 60))
  expect((await fetched(url)).text).toContain('现在有效')
  await correct({ ...add(90, 120), id: 'OfficeDesk-1' })
  expect((await fetched(url)).text).toContain('以重新出具的证明为准')
  const renewed = granted(await walker.call('service.certify', { ...wish, key: 'a-key-of-this-phone-02' }))
  expect(renewed).toMatchObject({ minutes: 120, state: 'valid' })
})

test('what a phone sends after the shift supersedes it too', async () => {
  const { url } = await certify()
  const late = walkPhone('SecondPhone')
  granted(await walker.call('checkIn.send', { shiftId, number, items: [late.out(during(110))] }))
  expect(JSON.parse((await fetched(`${url}.json`)).text)).toMatchObject({ state: 'superseded', minutes: 90 })
})

test('nothing served, or a period that is none, gives no certificate', async () => {
  const of = (fields: object) => walker.call('service.certify', { ...wish, ...fields })
  expect(refusal(await of({ from: '2021-01-01', until: '2021-12-31' }))).toBe('nothing-served')
  expect(refusal(await of({ from: period.until, until: period.from }))).toBe('period-wrong')
  expect(refusal(await of({ from: '2001-01-01' }))).toBe('period-wrong')
  expect(refusal(await cloud.person('second-phone').call('service.certify', wish))).toBe('nothing-served')
})

test('one’s own data tells all of it; a deletion leaves the counts and none of the words', async () => {
  const { url } = await certify()
  await correct(add(90, 100))
  const claim = { from: during(100).toISOString(), to: during(120).toISOString(), words: '标记争议' }
  granted(await walker.call('service.dispute', { shiftId, number, id: 'FirstPhone-9', ...claim }))
  const { service } = granted(await walker.call('members.data', {}))
  expect(service).toMatchObject({
    records: [{ shiftId, minutes: { total: 100 }, notes: [{ words: '标记所见' }], disputes: [{ words: '标记争议' }] }],
    certificates: [{ state: 'superseded' }],
  })
  const before = granted(await cloud.person('staff').call('service.ofShift', { shiftId })).records
  for (let done = false; !done; ) done = granted(await walker.call('members.deleteAccount', confirm)).done
  const after = granted(await cloud.person('staff').call('service.ofShift', { shiftId })).records
  expect(after.map(({ minutes, points }) => ({ minutes, points }))).toEqual(
    before.map(({ minutes, points }) => ({ minutes, points })),
  )
  expect((await fetched(url)).status).toBe(404)
  const left = JSON.stringify([await cloud.find('shifts', {}), await cloud.find('certificates', {})])
  for (const marker of ['标记', walker.personId, wish.name]) expect(left).not.toContain(marker)
  expect(left).not.toContain(openSecrets(testSecret).sign('member-ref', walker.personId))
})
