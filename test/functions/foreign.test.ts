import { EJSON } from 'bson'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { inputs, planted } from '../support/planted'

/** These end the caller's own rights, so they come last. */
const last = ['members.revokeRole', 'members.deleteAccount']
const names = [...Object.keys(inputs).filter((name) => !last.includes(name)), ...last]

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(() => cloud.emulator.control.reset())

/** What every action answers to this caller, without moments and what follows from chance. */
async function answers(openid: string): Promise<Record<string, string[]>> {
  const found: Record<string, string[]> = {}
  for (const name of names) {
    const [functionName = '', action] = name.split('.')
    found[name] = []
    for (const input of inputs[name] ?? []) {
      const reply = await cloud.emulator.invoke(functionName, { action, communityId, input }, { openid })
      found[name].push(steady({ ...Object(reply), at: 0 }))
    }
  }
  return found
}

const steady = (reply: unknown): string =>
  JSON.stringify(reply)
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'a moment')
    .replace(/[A-Za-z0-9_=/+-]{20,}/g, 'an id')

const kept = async (query: object) =>
  Object.fromEntries(
    await Promise.all(Object.keys(planted).map(async (name) => [name, await cloud.find(name, query)] as const)),
  )
const everyRole = ['volunteer', 'gridWorker', 'buildingHead', 'staff', 'admin']

test('to every action what is another community’s is as good as missing, and stays as it is', async () => {
  await cloud.giveRoles('the-staff', everyRole)
  const missing = await answers('the-staff')
  await cloud.emulator.control.reset()
  await cloud.giveRoles('the-staff', everyRole)
  for (const [name, documents] of Object.entries(planted)) {
    await cloud.insert(name, EJSON.parse(EJSON.stringify(documents).replaceAll(communityId, 'elsewhere')) as object[])
  }
  const before = await kept({ communityId: 'elsewhere' })
  expect(Object.values(before).filter((found) => found.length === 0)).toEqual([])
  expect(await answers('the-staff')).toEqual(missing)
  expect(await kept({ communityId: 'elsewhere' })).toEqual(before)
})

/** Of what residents may change for all, what belongs to the person planted in it. */
const theirs = {
  events: 'entries',
  shifts: 'entries',
  reports: 'words',
  volunteerRecords: 'name',
  teams: 'leaders',
}

test('whatever a resident calls, what is another person’s stays as it is', async () => {
  for (const [name, documents] of Object.entries(planted)) await cloud.insert(name, documents)
  const ids = Object.values(planted).flatMap((documents) => documents.map((document) => Object(document)._id as string))
  const look = async () => {
    const found = await kept({ _id: { $in: ids } })
    for (const [name, field] of Object.entries(theirs)) {
      found[name] = (found[name] ?? []).map((document) => ({ _id: document._id, [field]: firstOf(document[field]) }))
    }
    return found
  }
  const before = await look()
  await answers('curious')
  expect(await look()).toEqual(before)
})

/** Whoever signs up comes behind. */
const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)
