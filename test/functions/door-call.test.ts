import { anEntry, day } from '../support/builders'
import { granted, type Person, refusal } from '../support/cloud'
import { doorCloud, eventId, now } from '../support/door'

const door = doorCloud()
const phone = '13900009876'

/** The resident has left a phone, and somebody entered by hand has one too. */
beforeEach(async () => {
  await door.place({
    entries: [
      anEntry(door.resident.personId, { number: '10001', name: '单老师' }),
      anEntry('p2', { number: '10002', name: '居民乙' }),
      anEntry('hand-0000000000000000000000', { number: '10003', name: 'Tom 王', phone: '0731-8888123' }),
    ],
  })
  granted(await door.resident.call('members.editProfile', { nickname: null, building: null, phone }))
})

const linesOf = async (person: Person) => granted(await person.call('members.audit', {})).lines
const call = (person: Person, ticket: string) => person.call('door.call', { eventId, ticket })

test('the list on a keeper’s phone holds initials and the end of a phone, never the number', async () => {
  let list: unknown
  const requests = await door.requestsOf(async () => {
    list = granted(await door.keeper.call('door.open', { eventId })).lines
  })
  expect(requests).toBe(3)
  expect(list).toMatchObject([
    { ticket: '10001', name: '单*', initials: 'sls', lastFour: '9876' },
    { ticket: '10002', name: '居*', initials: 'jmy', lastFour: null },
    { ticket: '10003', name: 'T*', initials: 'tomw', lastFour: '8123' },
  ])
  expect(JSON.stringify(list)).not.toMatch(/1390000|8888|老师/)
})

test('a tap gives a keeper one number, and the person reads who called', async () => {
  const requests = await door.requestsOf(async () => {
    expect(granted(await call(door.keeper, '10001'))).toEqual({ phone })
  })
  // The flood bucket takes two at its first call in the hour.
  expect(requests).toBe(5)
  granted(await call(door.keeper, '10001'))
  expect(await linesOf(door.resident)).toMatchObject([
    { what: 'called', by: { role: 'keeper' }, event: { id: eventId, title: '国学讲坛' } },
  ])
  expect(granted(await call(door.keeper, '10003'))).toEqual({ phone: '0731-8888123' })
})

test('where no phone was left there is nothing to call, and a ticket on no list answers the same', async () => {
  expect(refusal(await call(door.keeper, '10002'))).toBe('no-phone')
  expect(refusal(await call(door.keeper, '99999'))).toBe('no-phone')
  expect(await linesOf(door.resident)).toEqual([])
})

test('nobody but this door’s keepers gets a number, and only while they may hold the list', async () => {
  for (const person of [door.resident, door.staff, door.cloud.person('a stranger')]) {
    expect(refusal(await call(person, '10001'))).toBe('not-keeper')
  }
  expect(refusal(await door.keeper.call('door.call', { eventId: 'missing', ticket: '10001' }))).toBe('not-keeper')
  await door.place({ startsAt: new Date(now.getTime() + 2 * day) })
  expect(refusal(await call(door.keeper, '10001'))).toBe('door-not-yet')
  await door.place({ endsAt: new Date(now.getTime() - day) })
  expect(refusal(await call(door.keeper, '10001'))).toBe('event-over')
  expect(await door.cloud.find('audit', {})).toEqual([])
})

test('a keeper who was revoked gets no number any more', async () => {
  const { keepers } = granted(await door.staff.call('door.keepers', { eventId }))
  granted(await door.staff.call('door.revokeKeeper', { eventId, ref: keepers[0]?.ref ?? '' }))
  expect(refusal(await call(door.keeper, '10001'))).toBe('not-keeper')
})

test('staff call whom the list gives a phone for, and the person reads that too', async () => {
  expect(granted(await door.staff.call('events.call', { eventId, ticket: '10001' }))).toEqual({ phone })
  expect(refusal(await door.staff.call('events.call', { eventId, ticket: '10002' }))).toBe('no-phone')
  expect(refusal(await door.staff.call('events.call', { eventId: 'missing', ticket: '10001' }))).toBe('event-not-found')
  expect(await linesOf(door.resident)).toMatchObject([{ what: 'called', by: { role: 'staff' } }])
})
