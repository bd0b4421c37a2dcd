import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { tallyOf } from '../../src/door/tally'
import type { KeptDoor } from '../../src/door/written'
import { notebookName } from '../../src/events/left-marks'
import { anEntry, anEvent, hour, minute } from '../support/builders'
import { type Cloud, granted, type Person, startCloud } from '../support/cloud'
import { code, eventId, phone, tally, unsent } from '../support/door-phone'
import { testSecret } from '../support/event-needs'

const now = new Date()
let cloud: Cloud
let first: Person
let second: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.database.wipe()
  first = cloud.person('first')
  second = cloud.person('second')
  const keepers = [first, second].map(({ personId }) => ({ id: personId, name: '志愿者' }))
  const entries = [1, 2, 3, 4].map((n) =>
    anEntry(`p${n}`, { number: `1000${n}`, ticketId: `1000${n}-ticket`, party: n === 1 ? 3 : 1 }),
  )
  const startsAt = new Date(now.getTime() + 10 * minute)
  await cloud.insert('events', [{ ...anEvent(now, { _id: eventId, startsAt, entries }), keepers }])
})

test('a door works without network, survives closing the app, and sends when the network is back', async () => {
  const one = phone(first, 'One')
  const before = one.open()
  await before.refresh()
  one.state.online = false
  expect(before.scan(code('10001'))).toBe('arrived')
  expect(before.scan(code('10001'))).toBe('already')
  expect(before.find('10002')).toBe('arrived')
  before.walkIn(1)
  before.walkIn(1)
  before.undoWalkIn()
  await before.send()
  expect(tally(before)).toEqual({ here: ['10001', '10002'], heads: 4, expected: 6, walkIns: 1 })

  const after = one.open()
  await after.refresh()
  expect(tally(after)).toEqual(tally(before))
  expect(unsent(after)).toBe(5)
  one.state.online = true
  await after.refresh()
  expect(unsent(after)).toBe(0)
  expect(tally(after)).toEqual(tally(before))
})

test('two doors, one offline: both come to the same, and the ticket shown twice counts once', async () => {
  const [one, two] = [phone(first, 'One'), phone(second, 'Two')]
  const [a, b] = [one.open(), two.open()]
  await Promise.all([a.refresh(), b.refresh()])
  two.state.online = false
  a.scan(code('10001'))
  b.scan(code('10001'))
  b.scan(code('10003'))
  b.walkIn(2)
  await a.send(true)
  expect(tally(a).here).toEqual(['10001'])
  expect(tally(b).here).toEqual(['10001', '10003'])
  two.state.online = true
  await b.send(true)
  await a.send(true)
  expect(tally(a)).toEqual({ here: ['10001', '10003'], heads: 4, expected: 6, walkIns: 2 })
  expect(tally(b)).toEqual(tally(a))
  expect(tallyOf(b.state().door as KeptDoor, b.state().notebook).odd).toMatchObject([{ ticket: '10001', why: 'again' }])
})

test('taking an arrival back, also one that another door made, frees it everywhere', async () => {
  const [a, b] = [phone(first, 'One').open(), phone(second, 'Two').open()]
  await a.refresh()
  a.find('10002')
  await a.send(true)
  await b.refresh()
  const [guest] = tallyOf(b.state().door as KeptDoor, b.state().notebook).guests.filter(({ arrival }) => arrival)
  b.undo(guest?.arrival?.markId ?? '')
  expect(tally(b).here).toEqual([])
  await b.send(true)
  await a.send(true)
  expect(tally(a).here).toEqual([])
  expect(a.find('10002')).toBe('arrived')
  await a.send(true)
  expect(tally(a).here).toEqual(['10002'])
})

test('tickets the phone cannot place are told apart, and the cloud tells the forged ones', async () => {
  const desk = phone(first, 'One').open()
  await desk.refresh()
  expect(desk.scan('https://example.com')).toBe('no-ticket')
  expect(desk.scan(ticketCode(openSecrets(testSecret), 'another', 'ticket', '10001'))).toBe('other-event')
  expect(desk.scan(code('55555'))).toBe('not-on-list')
  expect(desk.scan(code('10004').replace(/10004(?=\.[^.]+$)/, '10002'))).toBe('not-on-list')
  expect(desk.scan(code('10002').replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toBe('arrived')
  await desk.send(true)
  await desk.send(true)
  expect(desk.state().notebook.problems).toMatchObject([
    { ticket: '10002', verdict: 'forged' },
    { ticket: '10002', verdict: 'forged' },
  ])
  expect(tallyOf(desk.state().door as KeptDoor, desk.state().notebook).odd).toMatchObject([
    { ticket: '55555', why: 'unknown' },
  ])
  expect(tally(desk).here).toEqual([])
})

test('without network a phone knows an earlier ticket whose number somebody else holds now', async () => {
  const one = phone(first, 'One')
  const desk = one.open()
  await desk.refresh()
  one.state.online = false
  expect(desk.scan(code('10002', 'earlier-ticket'))).toBe('not-on-list')
  expect(tally(desk).here).toEqual([])
  expect(desk.scan(code('10002'))).toBe('arrived')
  one.state.online = true
  await desk.send(true)
  expect(tally(desk)).toMatchObject({ here: ['10002'], heads: 1 })
  expect(tallyOf(desk.state().door as KeptDoor, desk.state().notebook).odd).toMatchObject([
    { ticket: '10002', why: 'unknown' },
  ])
})

const years = 365 * 24 * 60 * minute
test.each([
  ['a year late', -years],
  ['ten years early', 10 * years],
  ['at the beginning of its clock', -now.getTime()],
])('a phone’s clock that is %s changes nothing', async (_, clockOffMs) => {
  const desk = phone(first, 'One', clockOffMs).open()
  await desk.refresh()
  desk.find('10001')
  await desk.send(true)
  const at = desk.state().door?.attendance.arrived[0]?.at ?? ''
  expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(5 * minute)
})

test('twelve hours after the end the list leaves the phone without network, and what was written down is still sent', async () => {
  const one = phone(first, 'One')
  const desk = one.open()
  await desk.refresh()
  one.state.online = false
  desk.find('10001')
  await desk.send(true)
  const end = Date.parse(one.list()?.event.endsAt ?? '')
  one.state.aheadMs = end + 11 * hour - Date.now()
  await desk.send(true)
  expect(one.list()).not.toBeNull()
  one.state.aheadMs = end + 12 * hour + minute - Date.now()
  await desk.send(true)
  expect(one.list()).toBeNull()
  expect(unsent(desk)).toBe(1)
  one.state.online = true
  await desk.send(true)
  expect(unsent(desk)).toBe(0)
  const other = phone(second, 'Two').open()
  await other.refresh()
  expect(tally(other).here).toEqual(['10001'])
})

/** Takes the first keeper's duty back; gives what the office has to decide about. */
async function revoke() {
  await cloud.giveRoles('staff', ['staff'])
  const staff = cloud.person('staff')
  const { keepers } = granted(await staff.call('door.keepers', { eventId }))
  granted(await staff.call('door.revokeKeeper', { eventId, ref: keepers[0]?.ref ?? '' }))
  return async () => granted(await staff.call('events.roster', { eventId })).handedIn
}

test('a revoked keeper’s phone loses list and notes at the first contact, and the office has what was not sent', async () => {
  const one = phone(first, 'One')
  const desk = one.open()
  await desk.refresh()
  const atOffice = await revoke()
  desk.find('10001')
  desk.walkIn(2)
  await desk.send()
  await desk.send()
  expect(one.list()).toBeNull()
  expect(desk.state()).toMatchObject({ closed: 'not-keeper', door: null, handedIn: 2, notebook: { written: [] } })
  expect(await atOffice()).toMatchObject([{ ticketNumber: '10001', keeper: '志愿者' }, { heads: 2 }])
})

test('where the network goes in between, the marks alone stay on the phone and go with the next contact', async () => {
  const one = phone(first, 'One')
  const desk = one.open()
  await desk.refresh()
  const atOffice = await revoke()
  one.state.online = false
  for (let n = 0; n < 120; n += 1) desk.walkIn(1)
  desk.find('10001')
  await desk.send()
  cloud.emulator.control.fault({ n: 3, kind: 'fail' })
  one.state.online = true
  await desk.send()
  cloud.emulator.control.clearFaults()
  expect(one.list()).toBeNull()
  expect(unsent(desk)).toBe(121)
  expect(JSON.stringify(one.kept.get(notebookName(`me.${eventId}`)))).not.toContain('居')
  one.state.online = false
  await one.launch()
  expect(await atOffice()).toEqual([])
  one.state.online = true
  await one.launch()
  expect(await atOffice()).toHaveLength(121)
  await desk.send()
  expect(unsent(desk)).toBe(0)
  expect(await atOffice()).toHaveLength(121)
})
