import type { DoorMark } from '../../cloudfunctions/contract/door'
import { anEntry, day } from '../support/builders'
import { granted, type Person, refusal } from '../support/cloud'
import { codeOf, doorCloud, eventId, front, now } from '../support/door'

const door = doorCloud()

const handIn = (person: Person, marks: DoorMark[]) => person.call('door.handIn', { eventId, marks })
const settle = (count: boolean, marks: string[]) => door.staff.call('door.settle', { eventId, marks, count })
const roster = async () => granted(await door.staff.call('events.roster', { eventId }))
const open = async () => (await roster()).handedIn.map(({ markId }) => markId)
const here = async () => (await roster()).lines.filter(({ arrived }) => arrived).map(({ ticketNumber }) => ticketNumber)

/** Takes the first keeper's duty back. */
async function revoke(): Promise<void> {
  const { keepers } = granted(await door.staff.call('door.keepers', { eventId }))
  granted(await door.staff.call('door.revokeKeeper', { eventId, ref: keepers[0]?.ref ?? '' }))
}

test('what a revoked keeper had not sent counts for nothing until staff say so, and each decision stands in the log', async () => {
  const phone = front()
  const [scanned, found, stranger] = [phone.scan(codeOf('10001')), phone.find('10002.ticket-2'), phone.find('99999')]
  const walkIn = phone.walkIn(3)
  await revoke()
  const marks = [scanned, found, stranger, walkIn]
  expect(refusal(await door.keeper.call('door.sync', { eventId, marks }))).toBe('not-keeper')
  granted(await handIn(door.keeper, marks))
  expect(await here()).toEqual([])
  const { handedIn, walkIns } = await roster()
  expect(walkIns).toBe(0)
  expect(handedIn).toMatchObject([
    { what: 'arrive', ticketNumber: '10001', name: '居民甲', heads: 2, scanned: true, keeper: '志愿者' },
    { what: 'arrive', ticketNumber: '10002', name: '居民乙', scanned: false },
    { what: 'arrive', ticketNumber: '99999', name: null },
    { what: 'walk-in', ticketNumber: null, heads: 3 },
  ])
  expect(Math.abs(Date.parse(handedIn[0]?.revokedAt ?? '') - Date.now())).toBeLessThan(60_000)

  granted(await settle(true, [scanned.id, walkIn.id]))
  granted(await settle(false, [found.id, stranger.id]))
  expect({ here: await here(), open: await open(), walkIns: (await roster()).walkIns }).toEqual({
    here: ['10001'],
    open: [],
    walkIns: 3,
  })
  const told = async (person: Person) => granted(await person.call('members.audit', {})).lines.map(({ what }) => what)
  expect(await told(door.resident)).toContain('arrival-counted')
  expect((await told(door.keeper)).sort()).toEqual(['arrival-counted', 'arrival-dropped', 'keeper-revoked'])
})

test('sent again, before or after the decision, nothing comes twice and nothing that was dropped comes back', async () => {
  const phone = front()
  const marks = [phone.find('10001.ticket-1'), phone.find('10002.ticket-2')]
  await revoke()
  for (let time = 0; time < 2; time += 1) granted(await handIn(door.keeper, marks))
  expect(await open()).toEqual(['FrontDoor1-0', 'FrontDoor1-1'])
  granted(await settle(true, ['FrontDoor1-0']))
  granted(await settle(false, ['FrontDoor1-1']))
  granted(await handIn(door.keeper, [...marks, phone.walkIn(1)]))
  // The update, and the counter against floods.
  const more = [phone.undo('FrontDoor1-2')]
  expect(await door.requestsOf(async () => granted(await handIn(door.keeper, more)))).toBe(2)
  expect(await open()).toEqual([])
  expect(await here()).toEqual(['10001'])
  granted(await settle(true, ['FrontDoor1-0']))
  expect(refusal(await settle(false, ['FrontDoor1-0']))).toBe('changed-meanwhile')
  expect(refusal(await settle(true, ['FrontDoor1-1', 'FrontDoor1-2']))).toBe('changed-meanwhile')
  expect(await here()).toEqual(['10001'])
})

test('of two who decide differently at once one is right, and the other is told', async () => {
  const phone = front()
  const marks = Array.from({ length: 8 }, () => phone.walkIn(1))
  await revoke()
  granted(await handIn(door.keeper, marks))
  const decided = await Promise.all(marks.map(({ id }) => Promise.all([settle(true, [id]), settle(false, [id])])))
  for (const both of decided) {
    expect(both.flatMap((reply) => (reply.ok ? [] : [refusal(reply)]))).toEqual(['changed-meanwhile'])
  }
  const told = granted(await door.keeper.call('members.audit', {})).lines.filter(({ what }) => /^arrival/.test(what))
  expect(told).toHaveLength(marks.length)
  expect((await roster()).walkIns).toBe(decided.filter(([count]) => count.ok).length)
})

test('what counted before, came to nothing on the phone, or was let in elsewhere wants nobody’s word', async () => {
  const phone = front()
  const sent = phone.find('10001.ticket-1')
  await door.sync(door.keeper, [sent])
  await revoke()
  const slip = phone.walkIn(1)
  const other = phone.find('10002.ticket-2')
  granted(await handIn(door.keeper, [sent, slip, phone.undo(slip.id), phone.undo('BackDoor22-7'), other]))
  expect(await open()).toEqual([other.id])
  await door.sync(door.second, [{ ...other, id: 'BackDoor22-0' }])
  expect(await open()).toEqual([])
  // Taking back what counts is a claim like any other.
  granted(await handIn(door.keeper, [phone.undo(sent.id)]))
  expect((await roster()).handedIn).toMatchObject([{ what: 'undo', ticketNumber: '10001', name: '居民甲' }])
  granted(await settle(true, ['FrontDoor1-5']))
  expect(await here()).toEqual(['10002'])
})

test('a keeper who is asked back hands in as before, and may send again', async () => {
  await revoke()
  const { code } = granted(await door.staff.call('door.inviteKeeper', { eventId }))
  granted(await door.keeper.call('door.accept', { code, name: '志愿者' }))
  const mark = front().find('10001.ticket-1')
  granted(await handIn(door.keeper, [mark]))
  expect(await here()).toEqual([])
  expect(await door.verdicts(door.keeper, [mark])).toEqual(['arrived'])
  expect(await open()).toEqual([])
})

test('whoever never kept this door, a forged code, and a record that is closed', async () => {
  const marks = [front().find('10001.ticket-1')]
  for (const id of [eventId, 'missing']) {
    expect(refusal(await door.resident.call('door.handIn', { eventId: id, marks }))).toBe('not-keeper')
  }
  const forged = [front().scan('L1.forged')]
  expect(refusal(await handIn(door.resident, forged))).toBe('not-keeper')
  expect(
    refusal(await door.staff.call('door.settle', { eventId: 'missing', marks: ['FrontDoor1-0'], count: true })),
  ).toBe('event-not-found')
  await revoke()
  expect(granted(await handIn(door.keeper, forged)).kept).toBe(0)
  expect(await open()).toEqual([])
  await door.place({ endsAt: new Date(now.getTime() - 8 * day), startsAt: new Date(now.getTime() - 9 * day) })
  await revoke()
  expect(refusal(await handIn(door.keeper, marks))).toBe('event-over')
})

test('a ticket whose number somebody else holds now is on no list', async () => {
  await door.place({ entries: [anEntry('newcomer', { number: '10001', ticketId: 'fresh-ticket' })] })
  await revoke()
  granted(await handIn(door.keeper, [front().find('10001.ticket-1')]))
  expect((await roster()).handedIn).toMatchObject([{ ticketNumber: '10001', name: null }])
  granted(await settle(true, ['FrontDoor1-0']))
  expect(await here()).toEqual([])
})
