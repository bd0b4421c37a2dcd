import { anEvent, hour, idOf } from '../support/builders'
import { granted, refusal } from '../support/cloud'
import { doorCloud, eventId, front, now } from '../support/door'

const door = doorCloud()

const invite = async () => granted(await door.staff.call('door.inviteKeeper', { eventId }))
const volunteer = () => door.cloud.person('openid-volunteer')

test('whoever opens the invitation may open the door, in one request, and opening twice is opening once', async () => {
  const { code } = await invite()
  const requests = await door.requestsOf(async () => {
    expect(granted(await volunteer().call('door.accept', { code, name: '志愿者三' }))).toEqual({ eventId })
  })
  expect(requests).toBe(1)
  granted(await volunteer().call('door.accept', { code, name: '志愿者三' }))
  granted(await volunteer().call('door.open', { eventId }))
  const { keepers } = granted(await door.staff.call('door.keepers', { eventId }))
  expect(keepers.map(({ name }) => name)).toEqual(['志愿者', '志愿者', '志愿者三'])
  expect(JSON.stringify(keepers)).not.toContain(door.keeper.personId)
})

test('duties list one’s own doors only, in one request', async () => {
  await door.cloud.insert('events', [anEvent(now, { _id: idOf('another') })])
  const requests = await door.requestsOf(async () => {
    const { events, next } = granted(await door.keeper.call('door.duties', {}))
    expect({ events: events.map(({ id }) => id), next }).toEqual({ events: [eventId], next: null })
  })
  expect(requests).toBe(1)
  expect(granted(await door.resident.call('door.duties', {})).events).toEqual([])
})

test('a revoked keeper is out at the next call, and so are invitations given out before', async () => {
  const { code } = await invite()
  const { keepers } = granted(await door.staff.call('door.keepers', { eventId }))
  granted(await door.staff.call('door.revokeKeeper', { eventId, ref: keepers[0]?.ref ?? '' }))
  granted(await door.staff.call('door.revokeKeeper', { eventId, ref: keepers[0]?.ref ?? '' }))
  expect(refusal(await door.keeper.call('door.sync', { eventId, marks: [front().find('10001')] }))).toBe('not-keeper')
  expect(refusal(await door.keeper.call('door.accept', { code, name: '又来了' }))).toBe('invitation-expired')
  granted(await door.second.call('door.open', { eventId }))
  granted(await volunteer().call('door.accept', { code: (await invite()).code, name: '新人' }))
})

test('forged invitations, those of an event that is over, and a twenty-first keeper are refused', async () => {
  const { code } = await invite()
  const accept = (text: string) => volunteer().call('door.accept', { code: text, name: '新人' })
  expect(refusal(await accept(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`))).toBe('invitation-invalid')
  const set = async (fields: object) => {
    const [event] = await door.cloud.find('events', {})
    await door.cloud.emulator.database.wipe()
    await door.cloud.insert('events', [{ ...event, ...fields }])
  }
  const many = Array.from({ length: 20 }, (_, n) => ({ id: `keeper-${n}`, name: '志愿者' }))
  await set({ keepers: many })
  expect(refusal(await accept(code))).toBe('too-many-keepers')
  await set({ keepers: [], endsAt: new Date(now.getTime() - hour) })
  expect(refusal(await accept(code))).toBe('event-over')
})
