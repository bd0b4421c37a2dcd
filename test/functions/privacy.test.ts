import { contract } from '../../cloudfunctions/contract'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { inputs, markers, planted, plantedEvent } from '../support/planted'

const eventId = plantedEvent._id
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.database.wipe()
  for (const [name, documents] of Object.entries(planted)) await cloud.insert(name, documents)
})

/** Without the clock that travels with each answer. */
const timeless = (reply: unknown) => ({ ...Object(reply), at: 'any time' })

test('the inputs cover every action', () => {
  const actions = Object.entries(contract).flatMap(([name, part]) =>
    Object.keys(part).map((action) => `${name}.${action}`),
  )
  expect(Object.keys(inputs).sort()).toEqual(actions.sort())
})

test.each(Object.keys(inputs))('%s tells a resident and a visitor nothing of who signed up', async (name) => {
  const [functionName = '', action] = name.split('.')
  for (const input of inputs[name] ?? []) {
    for (const caller of [{ openid: 'curious' }, { anonymous: true, uuid: 'v' }]) {
      const reply = await cloud.emulator.invoke(functionName, { action, communityId, input }, caller)
      const answer = JSON.stringify(timeless(reply))
      expect(answer).toContain('"ok"')
      expect(markers.filter((marker) => answer.includes(marker))).toEqual([])
    }
  }
})

test('even staff see no person id, openid or ticket secret in a roster', async () => {
  await cloud.giveRoles('the-staff', ['staff'])
  const answer = JSON.stringify(await cloud.person('the-staff').call('events.roster', { eventId }))
  expect(answer).toContain('标记姓名')
  expect(['marker-openid', 'marker-person', 'marker-ticket'].filter((marker) => answer.includes(marker))).toEqual([])
})

test('one person’s leaving, shrinking or closing touches nobody else', async () => {
  const before = await cloud.find('events', { _id: eventId })
  const curious = cloud.person('curious')
  await curious.call('events.leave', { eventId, party: 1 })
  await curious.call('events.shrink', { eventId, from: 2, to: 1 })
  await curious.call('members.closeCalendar', {})
  expect(await cloud.find('events', { _id: eventId })).toEqual(before)
  expect(await cloud.find('members', {})).toHaveLength(1)
})
