import { doorCode, stepAt } from '../../cloudfunctions/door/door-code'
import { day, minute } from '../support/builders'
import { communityId, granted, refusal } from '../support/cloud'
import { doorCloud, eventId, front, now, secrets } from '../support/door'

const door = doorCloud()

test('a keeper gets the list with shortened names, the time and the door’s codes in two requests and the line of it', async () => {
  const requests = await door.requestsOf(async () => {
    const list = granted(await door.keeper.call('door.open', { eventId }))
    expect(list.lines).toEqual([
      { ticket: '10001', seal: 'ticket-1', name: '居*', party: 2, state: 'seated', initials: 'jmj', lastFour: null },
      { ticket: '10002', seal: 'ticket-2', name: '居*', party: 2, state: 'seated', initials: 'jmy', lastFour: null },
      { ticket: '10003', seal: 'ticket-3', name: '候*', party: 1, state: 'waiting', initials: 'hbb', lastFour: null },
    ])
    expect(list.attendance).toMatchObject({ arrived: [], heads: 0, walkIns: 0, absent: 2 })
    expect(Math.abs(Date.parse(list.serverNow) - Date.now())).toBeLessThan(5 * minute)
    const at = (stepAt(now) - list.codes.firstStep) * 16
    const shown = `D1.${eventId}.${stepAt(now)}.${list.codes.proofs.slice(at, at + 16)}`
    expect(shown).toBe(doorCode(secrets, communityId, eventId, stepAt(now)))
    expect(JSON.stringify(list)).not.toMatch(/居民|候补|whole|openid/)
  })
  expect(requests).toBe(3)
})

test('nobody else gets anything, and a missing event answers the same', async () => {
  expect(refusal(await door.resident.call('door.open', { eventId }))).toBe('not-keeper')
  expect(refusal(await door.staff.call('door.open', { eventId }))).toBe('not-keeper')
  expect(refusal(await door.keeper.call('door.open', { eventId: 'missing' }))).toBe('not-keeper')
  expect(refusal(await door.resident.call('door.sync', { eventId, marks: [front().find('10001')] }))).toBe('not-keeper')
  expect((await door.cloud.find('events', {}))[0]).not.toHaveProperty('marks')
})

test.each([
  ['two days ahead', { startsAt: new Date(now.getTime() + 2 * day) }, 'door-not-yet'],
  ['a day after the end', { endsAt: new Date(now.getTime() - day) }, 'event-over'],
])('%s there is no list', async (_, fields, word) => {
  await door.cloud.emulator.database.wipe()
  await door.place(fields)
  expect(refusal(await door.keeper.call('door.open', { eventId }))).toBe(word)
})
