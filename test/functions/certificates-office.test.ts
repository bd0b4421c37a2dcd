import { day, hour, idOf, minute } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aShift, onDuty, sceneOf, walkPhone } from '../support/walked-shift'

const shiftId = idOf('shift')
const number = '10001'
const startsAt = new Date(Date.now() - 5 * hour)
const during = (minutes: number) => new Date(startsAt.getTime() + minutes * minute)
const localDate = (moment: Date) => new Date(moment.getTime() + 8 * hour).toISOString().slice(0, 10)
const period = { from: localDate(new Date(Date.now() - 30 * day)), until: localDate(new Date()) }
const wish = { key: 'a-key-of-this-phone-01', name: '志愿者甲', ...period }
const key = 'a-key-of-the-office-01'

let cloud: Cloud
let walker: Person
let staff: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.database.wipe()
  walker = cloud.person('walker')
  staff = cloud.person('staff')
  await cloud.giveRoles('staff', ['staff'])
  const entries = [onDuty(walker.personId, number)]
  await cloud.insert('shifts', [aShift(new Date(), { startsAt, endsAt: during(120), entries })])
  const phone = walkPhone('FirstPhone')
  const items = [phone.point(during(0), sceneOf('north')), phone.out(during(90))]
  granted(await walker.call('checkIn.send', { shiftId, number, items }))
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const certify = async (fields = {}) => granted(await walker.call('service.certify', { ...wish, ...fields }))
const issued = async (input = {}) => granted(await staff.call('service.issued', input))
const own = async () => granted(await walker.call('service.certificates', {})).certificates
const acts = async () => granted(await walker.call('members.audit', {})).lines.map(({ what, reason }) => [what, reason])

test('the office finds what was issued by number, name and state, in pages of one request, and the look is told', async () => {
  const first = await certify()
  const second = await certify({ name: '志愿者乙' })
  cloud.emulator.database.resetStats()
  const page = await issued({ limit: 1 })
  expect(cloud.emulator.database.stats().requests).toBe(3)
  expect(page.certificates).toEqual([second])
  expect((await issued({ limit: 1, after: page.next })).certificates).toEqual([first])
  expect((await issued({ words: first.number.toLowerCase() })).certificates).toEqual([first])
  expect((await issued({ words: '志愿者乙', state: 'valid' })).certificates).toEqual([second])
  expect((await issued({ words: '志愿者' })).certificates).toEqual([])
  expect((await issued({ state: 'withdrawn' })).certificates).toEqual([])
  expect(refusal(await walker.call('service.issued', {}))).toBe('not-allowed')
})

test('a withdrawn certificate says so to its owner with the reason, and to whoever verifies it without', async () => {
  const { number: printed, url } = await certify()
  const withdrawn = granted(await staff.call('service.withdraw', { number: printed, reason: '姓名写错了' }))
  expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawn: { reason: '姓名写错了' } })
  expect(granted(await staff.call('service.withdraw', { number: printed, reason: '别的' }))).toEqual(withdrawn)
  expect(await own()).toEqual([withdrawn])
  expect(await acts()).toEqual([['certificate-withdrawn', '姓名写错了']])
  const page = await (await fetch(url)).text()
  expect(page).toContain('撤回')
  expect(page).not.toContain('姓名写错了')
  expect(await (await fetch(`${url}.json`)).json()).toMatchObject({ state: 'withdrawn' })
  expect(refusal(await staff.call('service.withdraw', { number: '2026-AAAA-AAAA-AAAA', reason: '?' }))).toBe(
    'certificate-not-found',
  )
})

test('issued anew, a certificate takes the other’s place, however often it is sent', async () => {
  const { number: old } = await certify()
  const again = { number: old, key, name: '志愿者丙' }
  const fresh = granted(await staff.call('service.reissue', again))
  expect(fresh).toMatchObject({ name: '志愿者丙', ...period, minutes: 90, state: 'valid' })
  expect(granted(await staff.call('service.reissue', again))).toEqual(fresh)
  expect((await own()).map(({ number: one, state }) => [one, state]).sort()).toEqual(
    [
      [old, 'superseded'],
      [fresh.number, 'valid'],
    ].sort(),
  )
  expect(await acts()).toEqual([['certificate-reissued', null]])
  const missing = { number: '2026-AAAA-AAAA-AAAA', key, name: '谁' }
  expect(refusal(await staff.call('service.reissue', missing))).toBe('certificate-not-found')
})

test('a certificate of another community answers like a missing one', async () => {
  const { number: printed } = await certify()
  await cloud.emulator.database.wipe()
  await cloud.giveRoles('staff', ['staff'])
  const stored = { personId: 'someone', name: '谁', volunteerNumber: 'X', ...period, shifts: 1, minutes: 1, kinds: [] }
  const rest = { issuer: '', issuedAt: new Date(), state: 'valid', served: [] }
  await cloud.insert('certificates', [{ _id: printed, communityId: 'elsewhere', ...stored, ...rest }])
  expect((await issued()).certificates).toEqual([])
  const wished = { number: printed, reason: '?' }
  expect(refusal(await staff.call('service.withdraw', wished))).toBe('certificate-not-found')
  expect(refusal(await staff.call('service.reissue', { number: printed, key, name: '谁' }))).toBe(
    'certificate-not-found',
  )
  expect((await cloud.find('certificates', {})).map(({ state }) => state)).toEqual(['valid'])
})
