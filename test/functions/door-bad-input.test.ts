import type { DoorMark } from '../../cloudfunctions/contract/door'
import { doorCode, stepAt } from '../../cloudfunctions/door/door-code'
import { invite } from '../../cloudfunctions/door/invitation'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { day, idOf, minute } from '../support/builders'
import { communityId, granted, refusal } from '../support/cloud'
import { codeOf, doorCloud, eventId, front, now, secrets } from '../support/door'

const door = doorCloud()
const other = openSecrets('the secret of another deployment, long')
const real = codeOf('10001')

describe('what a keeper may scan', () => {
  test.each([
    ['a real ticket', real, 'arrived'],
    ['one with another number', real.replace('.10001.', '.10002.'), 'forged'],
    ['one with another ticket id', real.replace('ticket-1', 'ticket-2'), 'forged'],
    ['one that another deployment made', ticketCode(other, eventId, 'ticket-1', '10001'), 'forged'],
    ['a ticket of another event', codeOf('10001', idOf('another')), 'other-event'],
    ['a ticket of nobody on the list', codeOf('31415'), 'unknown'],
    ['the code of the door itself', doorCode(secrets, communityId, eventId, stepAt(now)), 'forged'],
    ['an invitation to keep the door', invite(secrets, communityId, eventId, 0, now).code, 'forged'],
    ['a ticket with a line break', `${real}\n`, 'forged'],
    ['a ticket in full-width digits', real.replace('10001', '１０００１'), 'forged'],
    ['a ticket with a zero byte', `${real.slice(0, -1)}\u0000`, 'forged'],
    ['nothing', '', 'forged'],
    ['a query operator', '{"$gt":""}', 'forged'],
  ])('%s: %#', async (_, code, verdict) => {
    expect(await door.verdicts(door.keeper, [front().scan(code)])).toEqual([verdict])
  })

  test.each([
    ['a text that is too long', { code: 'L'.repeat(201) }],
    ['something that is no text', { code: { $gt: '' } }],
    ['a moment that is none', { at: '2026-02-30T00:00:00.000Z' }],
    ['a moment of nobody’s clock', { at: 'now' }],
    ['a key more than there are', { by: 'somebody else' }],
  ])('%s is no mark', async (_, fields) => {
    const mark = { ...front().scan(real), ...fields } as DoorMark
    expect(refusal(await door.keeper.call('door.sync', { eventId, marks: [mark] }))).toBe('invalid-input')
    expect((await door.cloud.find('events', {}))[0]).not.toHaveProperty('marks')
  })

  test.each([
    '0001-01-01T00:00:00.000Z',
    '1970-01-01T00:00:00.000Z',
    '2028-02-29T23:59:59.999Z',
    '9999-12-31T00:00:00.000Z',
  ])('a phone that thinks it is %s admits people all the same', async (at) => {
    const mark = { ...front().scan(real), at }
    expect(await door.verdicts(door.keeper, [mark])).toEqual(['arrived'])
    expect((await door.sync(door.second, [])).attendance.arrived).toMatchObject([{ ticket: '10001', at }])
  })
})

describe('the door’s code', () => {
  test.each([
    [0, 'arrived'],
    [-1, 'arrived'],
    [1, 'arrived'],
    [-2, 'claimed'],
    [2, 'claimed'],
    [-2880, 'claimed'],
    [2880 * 365 * 10, 'claimed'],
  ])('%d half minutes away is %s', async (steps, state) => {
    // The clock stands in the middle of a step, so that no step ends while the test runs.
    const middle = (stepAt(new Date()) + 0.5) * 30_000
    door.cloud.emulator.control.setClock(middle - Date.now())
    const shown = doorCode(secrets, communityId, eventId, stepAt(new Date(middle)) + steps)
    const answer = await door.resident.call('door.arriveByCode', { doorCode: shown, ticketCode: real })
    door.cloud.emulator.control.setClock(0)
    expect(granted(answer).state).toBe(state)
  })

  test.each([
    ['another person’s ticket', codeOf('10002'), 'not-signed-up'],
    ['a ticket of another event', codeOf('10001', idOf('another')), 'door-code-of-other-event'],
    ['an altered ticket', real.replace('.10001.', '.10002.'), 'ticket-invalid'],
    ['no ticket', '', 'ticket-invalid'],
  ])('with %s lets nobody in', async (_, ticket, word) => {
    const shown = doorCode(secrets, communityId, eventId, stepAt(new Date()))
    expect(refusal(await door.resident.call('door.arriveByCode', { doorCode: shown, ticketCode: ticket }))).toBe(word)
    expect((await door.cloud.find('events', {}))[0]).not.toHaveProperty('marks')
  })
})

describe('an invitation', () => {
  const code = (at: Date, event = eventId, turn = 0) => invite(secrets, communityId, event, turn, at).code
  test.each([
    ['of the day before yesterday', code(new Date(now.getTime() - 2 * day)), 'invitation-expired'],
    ['that ran out a minute ago', code(new Date(now.getTime() - day - minute)), 'invitation-expired'],
    ['of a turn that is over', code(now, eventId, 7), 'invitation-expired'],
    ['to an event that is not there', code(now, idOf('gone')), 'invitation-invalid'],
    ['from another community', invite(secrets, 'elsewhere', eventId, 0, now).code, 'invitation-invalid'],
    ['of another deployment', invite(other, communityId, eventId, 0, now).code, 'invitation-invalid'],
    ['that is a ticket', real, 'invitation-invalid'],
    ['that is nothing', '', 'invitation-invalid'],
  ])('%s opens no door', async (_, text, word) => {
    expect(refusal(await door.resident.call('door.accept', { code: text, name: '志愿者' }))).toBe(word)
    expect(refusal(await door.resident.call('door.open', { eventId }))).toBe('not-keeper')
  })
})
