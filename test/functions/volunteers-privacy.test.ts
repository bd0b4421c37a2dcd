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

test('what belongs to another community answers like what is missing, for every id that an action takes', async () => {
  const foreign: Record<string, string> = {}
  for (const [collection, documents] of Object.entries(plantedVolunteers)) {
    await cloud.insert(
      collection,
      documents.map((document) => ({ ...document, communityId: 'elsewhere' })),
    )
  }
  await cloud.insert('members', [
    { _id: 'foreign', communityId: 'elsewhere', ref: 'foreign-ref', volunteer: plantedRecord },
  ])
  Object.assign(foreign, { shiftId: plantedVolunteers.shifts[0]?._id, teamId: plantedVolunteers.teams[0]?._id })
  Object.assign(foreign, { planId: 'planted-plan', recordId: 'planted-record', ref: 'foreign-ref' })
  const before = await cloud.find('shifts', { _id: foreign.shiftId })
  for (const [name, [input]] of Object.entries(volunteerInputs)) {
    for (const [field, id] of Object.entries(foreign)) {
      if (typeof input !== 'object' || input === null || !(field in input)) continue
      const answers = await Promise.all(['missing', id].map((value) => ask(name, { ...input, [field]: value })))
      expect({ name, field, answer: answers[1] }).toEqual({ name, field, answer: answers[0] })
    }
  }
  expect(await cloud.find('shifts', { _id: foreign.shiftId })).toEqual(before)
})
