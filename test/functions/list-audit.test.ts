import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { anEntry, anEvent, idOf, minute } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { readWorkbook } from '../support/read-workbook'

const eventId = idOf('listed')
const now = new Date()
const phone = '13900009876'
let cloud: Cloud
let staff: Person
let resident: Person
let keeper: Person

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('the-staff', ['staff'])
  ;[staff, resident, keeper] = ['the-staff', 'the-resident', 'the-keeper'].map(cloud.person) as [Person, Person, Person]
  const entries = [anEntry(resident.personId, { number: '10001', name: '居民甲' })]
  const keepers = [{ id: keeper.personId, name: '志愿者甲' }]
  const startsAt = new Date(now.getTime() + 10 * minute)
  await cloud.insert('events', [{ ...anEvent(now, { _id: eventId, startsAt, entries }), keepers }])
  granted(await resident.call('members.editProfile', { nickname: null, building: null, phone }))
  granted(await staff.call('members.editProfile', { nickname: '社工一', building: null, phone: null }))
})

const roster = async () => granted(await staff.call('events.roster', { eventId })).lines
const told = async (person = resident) => granted(await person.call('members.audit', {})).lines.map(({ what }) => what)
const add = (fields = {}) =>
  staff.call('events.addByHand', { eventId, key: 'a-key-of-this-form-01', name: '没装微信的', party: 1, ...fields })

test('whatever staff do with a list, everyone on it can read it, and each thing once an hour', async () => {
  const acts = [
    () => roster(),
    () => staff.call('events.exportRoster', { eventId }),
    () => staff.call('events.takeList', { eventId, as: 'text' }),
    () => staff.call('events.takeList', { eventId, as: 'sheet' }),
    () => staff.call('messages.reach', { eventId }),
    () => staff.call('messages.report', { eventId }),
    () => staff.call('messages.ledger', { eventId }),
  ]
  for (const act of [...acts, ...acts]) await act()
  const expected = ['roster-seen', 'list-exported', 'list-copied', 'sheet-printed']
  expect(await told()).toHaveLength(acts.length)
  expect((await told()).sort()).toEqual([...expected, 'ledger-seen', 'reach-seen', 'report-seen'].sort())
  expect(await told(cloud.person('somebody else'))).toEqual([])
  expect(cloud.emulator.control.unindexed()).toEqual([])
})

test('an export hides phones; with a reason it shows them, and the people concerned can read the reason', async () => {
  const sheet = async (input: object) => {
    const { xlsx } = granted(await staff.call('events.exportRoster', { eventId, ...input }))
    return JSON.stringify(readWorkbook(Buffer.from(xlsx, 'base64')))
  }
  expect(await sheet({})).toContain('139****9876')
  expect(await sheet({})).not.toContain(phone)
  expect(await sheet({ phones: { reason: '讲座改期，逐一打电话' } })).toContain(phone)
  const lines = granted(await resident.call('members.audit', {})).lines
  expect(lines).toContainEqual(expect.objectContaining({ what: 'phones-exported', reason: '讲座改期，逐一打电话' }))
  for (const reason of ['', '嗯']) {
    expect(refusal(await staff.call('events.exportRoster', { eventId, phones: { reason } }))).toBe('invalid-input')
  }
})

test('a list of an event that is not there is taken by nobody', async () => {
  expect(refusal(await staff.call('events.takeList', { eventId: 'missing', as: 'text' }))).toBe('event-not-found')
  expect(await cloud.find('audit', {})).toEqual([])
})

test('the roster says by which keeper somebody was let in, also after that keeper was revoked', async () => {
  const mark = { kind: 'find' as const, id: 'FrontDoor1-0', at: now.toISOString(), ticket: '10001' }
  granted(await keeper.call('door.sync', { eventId, marks: [mark] }))
  const seen = { how: 'find', by: '志愿者甲' }
  expect(await roster()).toMatchObject([{ arrived: true, seen, phone: '139****9876', enteredBy: null }])
  const { keepers } = granted(await staff.call('door.keepers', { eventId }))
  granted(await staff.call('door.revokeKeeper', { eventId, ref: keepers[0]?.ref ?? '' }))
  expect(await roster()).toMatchObject([{ arrived: true, seen }])
  expect(granted(await keeper.call('members.data', {})).doors).toMatchObject([{ eventId, name: '志愿者甲' }])
})

test('a mark from before marks named their keeper reads on, and sending it again changes nothing', async () => {
  const mark = { kind: 'find' as const, id: 'FrontDoor1-0', at: now.toISOString(), ticket: '10001' }
  const [event] = await cloud.find('events', {})
  await cloud.emulator.control.reset()
  await cloud.giveRoles('the-staff', ['staff'])
  const marks = { [mark.id]: JSON.stringify(['arrive', now.getTime(), '10001', 'find']) }
  await cloud.insert('events', [{ ...event, marks }])
  expect(await roster()).toMatchObject([{ arrived: true, seen: { how: 'find', by: null } }])
  const { results } = granted(await keeper.call('door.sync', { eventId, marks: [mark] }))
  expect(results).toEqual([{ id: mark.id, verdict: 'arrived' }])
  expect((await cloud.find('events', {}))[0]?.marks).toEqual(marks)
})

test('someone entered by hand may have a phone: masked on the list, and with the name of who entered them', async () => {
  expect(granted(await add({ phone: '0731-88881234' }))).toMatchObject({ phone: '0731****1234' })
  const lines = await roster()
  expect(lines[1]).toMatchObject({ name: '没装微信的', phone: '0731****1234', enteredBy: '社工一' })
  expect(refusal(await add({ key: 'another-key-of-a-form', phone: '12345' }))).toBe('invalid-input')
})

test('entering and striking off by hand leave a line each, and what came to nothing leaves none', async () => {
  const { byHand } = granted(await add())
  granted(await add())
  const off = { eventId, entry: byHand ?? '', party: 1 }
  granted(await staff.call('events.takeOff', off))
  granted(await staff.call('events.takeOff', off))
  granted(await staff.call('events.takeOff', { ...off, entry: `hand-${idOf('nobody')}` }))
  expect(refusal(await add({ eventId: 'missing' }))).toBe('event-not-found')
  const lines = await cloud.find('audit', {})
  expect(lines.map(({ about, what }) => [about, what]).sort()).toEqual([
    [byHand, 'entered-by-hand'],
    [byHand, 'taken-off'],
  ])
})
