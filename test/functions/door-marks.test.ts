import type { DoorMark } from '../../cloudfunctions/contract/door'
import { doorCode, stepAt } from '../../cloudfunctions/door/door-code'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { anEntry, day, idOf } from '../support/builders'
import { communityId, granted, refusal } from '../support/cloud'
import { back, codeOf, doorCloud, eventId, front, now, secrets } from '../support/door'

const door = doorCloud()

test('an arrival is one request and says what came of it', async () => {
  const phone = front()
  const requests = await door.requestsOf(async () => {
    const { results, attendance } = await door.sync(door.keeper, [phone.scan(codeOf('10001'))])
    expect(results).toEqual([{ id: 'FrontDoor1-0', verdict: 'arrived' }])
    expect(attendance).toMatchObject({ arrived: [{ ticket: '10001' }], heads: 2, absent: 1 })
  })
  expect(requests).toBe(1)
  const brief = { eventId, marks: [phone.find('10002')], withAttendance: false }
  expect(granted(await door.keeper.call('door.sync', brief))).toMatchObject({
    results: [{ id: 'FrontDoor1-1', verdict: 'arrived' }],
    attendance: null,
  })
})

test('a batch of a hundred is one request too, and each item has its answer', async () => {
  const phone = front()
  const marks = [
    phone.find('10002'),
    phone.find('10003'),
    phone.find('10002'),
    phone.find('99999'),
    phone.walkIn(3),
    phone.undo('FrontDoor1-4'),
    ...Array.from({ length: 94 }, () => phone.walkIn(1)),
  ]
  const requests = await door.requestsOf(async () => {
    const { results, attendance } = await door.sync(door.keeper, marks)
    expect(results.slice(0, 6).map(({ verdict }) => verdict)).toEqual([
      'arrived',
      'waiting',
      'again',
      'unknown',
      'noted',
      'noted',
    ])
    expect(attendance).toMatchObject({ heads: 3, walkIns: 94, absent: 1, again: [{ ticket: '10002' }] })
  })
  expect(requests).toBe(1)
})

test('two doors admit one ticket offline: the sync counts it once and lists the other', async () => {
  const [one, other] = [front(), back()]
  const early = one.scan(codeOf('10001'))
  other.walkIn(1)
  const late = other.scan(codeOf('10001'))
  expect(await door.verdicts(door.second, [late])).toEqual(['arrived'])
  expect(await door.verdicts(door.keeper, [early])).toEqual(['arrived'])
  const { attendance } = await door.sync(door.second, [late])
  expect(attendance).toMatchObject({
    arrived: [{ markId: 'FrontDoor1-0' }],
    again: [{ markId: 'BackDoor22-1' }],
    heads: 2,
  })
})

test('an undo that comes before what it undoes still undoes it', async () => {
  const phone = front()
  const arrival = phone.find('10001')
  const undo = phone.undo(arrival.id)
  expect(await door.verdicts(door.second, [undo])).toEqual(['noted'])
  expect(await door.verdicts(door.keeper, [arrival])).toEqual(['undone'])
  expect((await door.sync(door.keeper, [])).attendance).toMatchObject({ arrived: [], absent: 2 })
})

test('forged, altered and foreign codes are refused one by one, and the rest is kept', async () => {
  const phone = front()
  const marks = [
    phone.scan(codeOf('10001').replace('10001', '10002')),
    phone.scan('https://example.com/'),
    phone.scan(codeOf('10001', idOf('another'))),
    phone.scan(codeOf('10001')),
  ]
  expect(await door.verdicts(door.keeper, marks)).toEqual(['forged', 'forged', 'other-event', 'arrived'])
  expect(Object.keys((await door.cloud.find('events', {}))[0]?.marks as object)).toEqual(['FrontDoor1-3'])
})

test('a ticket whose number was given out again after its holder left lets nobody in', async () => {
  await door.place({ entries: [anEntry(door.resident.personId, { number: '10001', ticketId: 'fresh-ticket' })] })
  const old = codeOf('10001')
  const phone = front()
  expect(await door.verdicts(door.keeper, [phone.scan(old)])).toEqual(['unknown'])
  const doorCodeNow = doorCode(secrets, communityId, eventId, stepAt(new Date()))
  const bySelf = (ticket: string) =>
    door.resident.call('door.arriveByCode', { doorCode: doorCodeNow, ticketCode: ticket })
  expect(refusal(await bySelf(old))).toBe('not-signed-up')
  const { attendance } = await door.sync(door.keeper, [])
  expect(attendance).toMatchObject({ arrived: [], heads: 0, absent: 1, unknown: [{ ticket: '10001.ticket-1' }] })

  const own = ticketCode(secrets, eventId, 'fresh-ticket', '10001')
  expect(await door.verdicts(door.keeper, [phone.find('10001.ticket-1'), phone.scan(own)])).toEqual([
    'again',
    'arrived',
  ])
  expect(granted(await bySelf(own)).state).toBe('arrived')
  expect((await door.sync(door.second, [])).attendance).toMatchObject({ arrived: [{ ticket: '10001' }], heads: 1 })
})

test('a mark of an older app names the number alone and counts for whoever holds it', async () => {
  const phone = front()
  expect(await door.verdicts(door.keeper, [phone.find('10001'), phone.scan(codeOf('10001'))])).toEqual([
    'arrived',
    'again',
  ])
})

test('an id that stands for another mark keeps the first one', async () => {
  const phone = front()
  const first = phone.find('10001')
  const other = { ...first, ticket: '10002' } as DoorMark
  const more = phone.find('10003')
  expect(await door.verdicts(door.keeper, [first, other])).toEqual(['arrived', 'changed'])
  expect(await door.verdicts(door.keeper, [other, more])).toEqual(['changed', 'waiting'])
  expect((await door.sync(door.keeper, [])).attendance.arrived.map(({ ticket }) => ticket)).toEqual(['10001', '10003'])
})

test('an id that reaches into the document, and a mark of somebody’s own, are no ids', async () => {
  const mark = front().find('10001')
  for (const id of ['self-10001', 'a.b-1', '$set-1', '__proto__-1', 'keepers.0-1']) {
    expect(refusal(await door.keeper.call('door.sync', { eventId, marks: [{ ...mark, id }] }))).toBe('invalid-input')
  }
})

test('signing up and leaving go on beside the door and touch no mark', async () => {
  await door.sync(door.keeper, [front().find('10002')])
  const newcomer = door.cloud.person('openid-late')
  const { terms } = granted(await newcomer.call('events.show', { eventId }))
  const wish = { eventId, name: '晚到', companions: 0, answers: [], terms, consent: '1' }
  granted(await newcomer.call('events.signUp', wish))
  granted(await door.resident.call('events.leave', { eventId, party: 2 }))
  const { attendance } = await door.sync(door.keeper, [])
  expect(attendance).toMatchObject({ arrived: [{ ticket: '10002' }], absent: 2 })
  door.cloud.emulator.database.resetStats()
  granted(await door.cloud.visitor.call('events.list', {}))
  expect(door.cloud.emulator.database.stats().requests).toBe(1)
})

test('a record closes a week after the event', async () => {
  await door.cloud.emulator.database.wipe()
  await door.place({ startsAt: new Date(now.getTime() - 9 * day), endsAt: new Date(now.getTime() - 8 * day) })
  expect(refusal(await door.keeper.call('door.sync', { eventId, marks: [front().find('10001')] }))).toBe('event-over')
})
