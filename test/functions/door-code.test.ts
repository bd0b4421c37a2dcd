import { doorCode, stepAt } from '../../cloudfunctions/door/door-code'
import { idOf } from '../support/builders'
import { communityId, granted, type Person, refusal } from '../support/cloud'
import { codeOf, doorCloud, eventId, front, secrets } from '../support/door'

const door = doorCloud()

const shown = (steps = 0, event = eventId) => doorCode(secrets, communityId, event, stepAt(new Date()) + steps)
const arrive = (person: Person, doorCode: string, ticket = codeOf('10001')) =>
  person.call('door.arriveByCode', { doorCode, ticketCode: ticket })

test('the code of this moment is an arrival, in one request, and once', async () => {
  const requests = await door.requestsOf(async () => {
    expect(granted(await arrive(door.resident, shown()))).toEqual({ eventId, state: 'arrived' })
  })
  expect(requests).toBe(1)
  expect(granted(await arrive(door.resident, shown(1)))).toEqual({ eventId, state: 'arrived' })
  expect((await door.sync(door.keeper, [])).attendance).toMatchObject({
    arrived: [{ ticket: '10001' }],
    again: [],
    heads: 2,
  })
})

test('a code of another moment is a claim until a keeper nods', async () => {
  expect(granted(await arrive(door.resident, shown(-20)))).toEqual({ eventId, state: 'claimed' })
  expect((await door.sync(door.keeper, [])).attendance).toMatchObject({
    arrived: [],
    claims: [{ ticket: '10001' }],
    heads: 0,
  })
  expect(await door.verdicts(door.keeper, [front().find('10001')])).toEqual(['arrived'])
  expect((await door.sync(door.keeper, [])).attendance).toMatchObject({ claims: [], heads: 2 })
  expect(granted(await arrive(door.resident, shown(-20)))).toEqual({ eventId, state: 'arrived' })
})

test('an arrival that a keeper took back stays taken back', async () => {
  granted(await arrive(door.resident, shown()))
  await door.sync(door.keeper, [front().undo('self-10001-ticket-1')])
  expect(granted(await arrive(door.resident, shown()))).toEqual({ eventId, state: 'claimed' })
})

test('forged codes, tickets of others and of other events are refused and write nothing', async () => {
  const forged = shown().replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  expect(refusal(await arrive(door.resident, forged))).toBe('door-code-invalid')
  expect(refusal(await arrive(door.resident, shown(), codeOf('10001').replace('10001', '10002')))).toBe(
    'ticket-invalid',
  )
  expect(refusal(await arrive(door.resident, shown(0, idOf('another'))))).toBe('door-code-of-other-event')
  expect(refusal(await arrive(door.second, shown()))).toBe('not-signed-up')
  expect(
    refusal(await door.resident.call('door.arriveByCode', { doorCode: shown(), ticketCode: codeOf('10001') }, 'x')),
  ).toBe('door-code-invalid')
  expect((await door.cloud.find('events', {}))[0]).not.toHaveProperty('marks')
})
