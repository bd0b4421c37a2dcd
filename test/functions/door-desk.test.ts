import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { Refused } from '../../src/cloud/refused'
import { Unreachable } from '../../src/cloud/unreachable'
import { type Desk, openDesk } from '../../src/door/door-desk'
import { tallyOf } from '../../src/door/tally'
import type { KeptDoor } from '../../src/door/written'
import { anEntry, anEvent, hour, idOf, minute } from '../support/builders'
import { type Answer, type Cloud, granted, type Person, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { keptInMemory } from '../unit/src/support/kept-in-memory'

const eventId = idOf('desk')
const now = new Date()
const code = (number: string, ticketId = `${number}-ticket`) =>
  ticketCode(openSecrets(testSecret), eventId, ticketId, number)

/** A phone at the door: its network can be cut, its clock be wrong, and the app be closed and opened again. */
function phone(person: Person, name: string, clockOffMs = 0) {
  const kept = keptInMemory()
  let list: KeptDoor | null = null
  let openings = 0
  const state = { online: true, aheadMs: clockOffMs }
  const asked = async <N extends 'door.open' | 'door.sync'>(work: () => Promise<Answer<N>>) => {
    if (!state.online) throw new Unreachable('offline')
    const reply = await work()
    if (reply.ok) return reply.data
    throw 'refusal' in reply ? new Refused(reply.refusal) : new Unreachable('fault')
  }
  return {
    state,
    list: () => list,
    open: (): Desk =>
      openDesk({
        eventId,
        kept,
        notebookKey: 'notebook',
        list: {
          get: () => list,
          set: (door) => {
            list = door
          },
        },
        open: () => asked(() => person.call('door.open', { eventId })),
        sync: (marks, withAttendance) => asked(() => person.call('door.sync', { eventId, marks, withAttendance })),
        now: () => Date.now() + state.aheadMs,
        doorId: `${name}Opening${openings++}`,
      }),
  }
}

function tally(desk: Desk) {
  const { door, notebook } = desk.state()
  if (!door) throw new Error('the phone has no list')
  const { guests, odd: _, ...counts } = tallyOf(door, notebook)
  return { here: guests.filter(({ arrival }) => arrival).map(({ ticket }) => ticket), ...counts }
}
const unsent = (desk: Desk) => desk.state().notebook.written.filter(({ sent }) => !sent).length

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

test('a revoked keeper’s phone loses list and notes at the first contact', async () => {
  const one = phone(first, 'One')
  const desk = one.open()
  await desk.refresh()
  await cloud.giveRoles('staff', ['staff'])
  const staff = cloud.person('staff')
  const { keepers } = granted(await staff.call('door.keepers', { eventId }))
  granted(await staff.call('door.revokeKeeper', { eventId, ref: keepers[0]?.ref ?? '' }))
  desk.find('10001')
  await desk.send()
  expect(one.list()).toBeNull()
  expect(desk.state()).toMatchObject({ closed: 'not-keeper', door: null, notebook: { written: [] } })
})
