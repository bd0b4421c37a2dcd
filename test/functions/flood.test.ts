import { hour } from '../support/builders'
import { type Cloud, type Person, refusal, startCloud } from '../support/cloud'

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  // The middle of an hour, so that a slow run does not reach the next bucket.
  cloud.emulator.control.setClock(hour - (Date.now() % hour) + hour / 2)
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const guess = (person: Person) =>
  person.call('members.lookAfter', { code: 'WRNGCD22', theirName: '王奶奶', myName: '楼长' })
const words = async (calls: Promise<Awaited<ReturnType<typeof guess>>>[]) => (await Promise.all(calls)).map(refusal)
const nightly = { Type: 'Timer', TriggerName: 'deletions-timer', Time: new Date().toISOString(), Message: '' }

test('of sixty guesses at once twenty are looked at, and the guesser may go on an hour later', async () => {
  const guesser = cloud.person('guesser')
  const said = await words(Array.from({ length: 60 }, () => guess(guesser)))
  expect(said.filter((word) => word === 'code-unknown')).toHaveLength(20)
  expect(said.filter((word) => word === 'too-often')).toHaveLength(40)
  expect(await words([guess(cloud.person('another'))])).toEqual(['code-unknown'])
  cloud.emulator.control.setClock(hour - (Date.now() % hour) + 1.5 * hour)
  expect(await words([guess(guesser)])).toEqual(['code-unknown'])
})

test('a draw is one request, two for the first, and a refused one reaches nothing else', async () => {
  const guesser = cloud.person('guesser')
  const cost = async () => {
    cloud.emulator.database.resetStats()
    await guess(guesser)
    return cloud.emulator.database.stats().requests
  }
  const costs: number[] = []
  for (let call = 0; call < 21; call += 1) costs.push(await cost())
  expect([costs[0], costs[1], costs[20]]).toEqual([4, 3, 1])
})

test('a bucket names nobody and is swept when its time is over', async () => {
  const guesser = cloud.person('guesser')
  await guess(guesser)
  const rows = JSON.stringify(await cloud.find('buckets', {}))
  expect(rows).not.toMatch(/guesser|lookAfter/)
  expect(rows).not.toContain(guesser.personId)
  await cloud.emulator.invoke('deletions', nightly)
  expect(await cloud.find('buckets', {})).toHaveLength(1)
  cloud.emulator.control.setClock(3 * hour)
  await cloud.emulator.invoke('deletions', nightly)
  expect(await cloud.find('buckets', {})).toEqual([])
})
