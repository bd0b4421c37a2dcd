import { day, hour, idOf, minute } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aShift, onDuty, sceneOf, walkPhone } from '../support/walked-shift'

const shiftId = idOf('shift')
const number = '10001'
const now = Date.now()
/** Began three hours ago, ended an hour ago. */
const startsAt = new Date(now - 3 * hour)
const endsAt = new Date(now - hour)
const localDate = (moment: number) => new Date(moment + 8 * hour).toISOString().slice(0, 10)
const certificate = { key: 'a-key-of-this-phone-01', name: '志愿者', from: localDate(now - day), until: localDate(now) }
const year = new Date(startsAt.getTime() + 8 * hour).getUTCFullYear()

let cloud: Cloud
let walker: Person
let leader: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  walker = cloud.person('walker')
  leader = cloud.person('leader')
  await cloud.giveRoles('staff', ['staff'])
})

const phone = walkPhone('FirstPhone')
const send = async (...items: Parameters<typeof walker.call<'checkIn.send'>>[1]['items']) =>
  granted(await walker.call('checkIn.send', { shiftId, number, items }))

/** Came half an hour late and never checked out. */
async function comeAndForget(fields: Record<string, unknown> = {}): Promise<void> {
  const leaders = [{ id: leader.personId, name: '队长' }]
  const entries = [onDuty(walker.personId, number)]
  await cloud.insert('shifts', [aShift(new Date(now), { startsAt, endsAt, leaders, entries })])
  await send(phone.point(new Date(startsAt.getTime() + 30 * minute), sceneOf('north')))
  if (Object.keys(fields).length === 0) return
  const [shift] = await cloud.find('shifts', {})
  await cloud.emulator.control.reset()
  await cloud.insert('shifts', [{ ...shift, ...fields }])
}

const later = (ms: number) => cloud.emulator.control.setClock(ms)

/** What everyone is told at this moment, in one piece. */
async function told() {
  const line = granted(await leader.call('checkIn.board', { shiftId })).lines[0]
  const [record] = granted(await walker.call('service.mine', { limit: 10 })).records
  const own = granted(await walker.call('checkIn.mine', {})).shifts[0]
  const { minutes } = granted(await walker.call('service.year', { year }))
  const statement = await walker.call('service.statement', { year })
  const certified = await walker.call('service.certify', certificate)
  return { line, record, own, minutes, statement, certified }
}

test('until two hours after the end whoever forgot to check out is still there, and nothing counts yet', async () => {
  await comeAndForget()
  const { line, record, own, minutes, statement, certified } = await told()
  expect(line).toMatchObject({ state: 'here', walk: { out: null } })
  expect(own?.walk.out).toBeNull()
  expect(record).toMatchObject({ open: true, forgotten: false, minutes: { total: 0 } })
  expect(minutes.total).toBe(0)
  expect([refusal(statement), refusal(certified)]).toEqual(['nothing-served', 'nothing-served'])
})

test('then the leader, the person, the office, the statement and the certificate say the same, and that it was forgotten', async () => {
  await comeAndForget()
  later(hour + minute)
  const { line, record, own, minutes, statement, certified } = await told()
  const out = { at: endsAt.toISOString(), forgotten: true }
  expect(line).toMatchObject({ state: 'gone', walk: { out } })
  expect(own?.walk.out).toEqual(out)
  expect(record).toMatchObject({ open: false, forgotten: true, minutes: { recorded: 90, total: 90 } })
  const office = granted(await cloud.person('staff').call('service.ofShift', { shiftId })).records
  expect(office).toMatchObject([{ forgotten: true, minutes: { total: 90 } }])
  expect(minutes).toMatchObject({ recorded: 90, total: 90 })
  expect(granted(statement).paragraphs.join('')).toContain('1 小时 30 分')
  expect(granted(certified)).toMatchObject({ minutes: 90, shifts: 1, state: 'valid' })
})

test('a check-out that comes later after all takes its place everywhere, and the certificate with the other minutes is void', async () => {
  await comeAndForget()
  later(hour + minute)
  granted(await walker.call('service.certify', certificate))
  const { walk } = await send(phone.out(new Date(endsAt.getTime() - 30 * minute)))
  expect(walk.out).toMatchObject({ forgotten: false })
  const { line, record, minutes } = await told()
  expect(line?.walk.out).toMatchObject({ forgotten: false })
  expect(record).toMatchObject({ forgotten: false, minutes: { total: 60 } })
  expect(minutes.total).toBe(60)
  expect(granted(await walker.call('service.certificates', {})).certificates).toMatchObject([{ state: 'superseded' }])
})

test('on a shift that was cancelled while they were there, minutes count up to that and no certificate speaks before', async () => {
  await comeAndForget({ cancelled: { at: new Date(startsAt.getTime() + hour), reason: '下雨' } })
  const before = await told()
  expect(before.record).toMatchObject({ open: true, minutes: { total: 0 } })
  expect(refusal(before.certified)).toBe('nothing-served')
  later(hour + minute)
  const after = await told()
  expect(after.record).toMatchObject({ open: false, forgotten: true, minutes: { total: 30 } })
  expect(granted(after.certified)).toMatchObject({ minutes: 30 })
})
