import { type Cloud, communityId, startCloud } from '../support/cloud'
import { plantedRecord, plantedVolunteers, volunteerInputs } from '../support/volunteer-inputs'

const named = ['marker-openid', 'marker-person', 'marker-ticket', '13900009876', 'marker-consent']
let cloud: Cloud

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('the-staff', ['staff'])
  const identity = { _id: 'marker-person', platformId: 'marker-openid', roles: ['volunteer'], phone: '13900009876' }
  await cloud.insert('members', [{ communityId, ref: 'marker-ref', volunteer: plantedRecord, ...identity }])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const ask = async (name: string, input: unknown) => {
  const [functionName = '', action] = name.split('.')
  const answer = await cloud.emulator.invoke(functionName, { action, communityId, input }, { openid: 'the-staff' })
  return { ...Object(answer), at: 'any time' }
}

test.each(Object.keys(volunteerInputs))(
  '%s tells even staff no person id, openid, whole number or ticket',
  async (name) => {
    for (const [collection, documents] of Object.entries(plantedVolunteers)) await cloud.insert(collection, documents)
    for (const input of volunteerInputs[name] ?? []) {
      const answer = JSON.stringify(await ask(name, input))
      expect(answer).toContain('"ok"')
      expect(named.filter((marker) => answer.includes(marker))).toEqual([])
    }
  },
)
