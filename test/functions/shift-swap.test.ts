import { minute } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aTeamShift, giveRecord } from '../support/volunteers'
import { aRouteCopy, sceneOf, walkPhone } from '../support/walked-shift'

const shiftId = 'soon'
let cloud: Cloud
let one: Person
let two: Person
let leader: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  one = await giveRecord(cloud, 'one', { name: '志愿者一' })
  two = await giveRecord(cloud, 'two', { name: '志愿者二' })
  leader = cloud.person('leader')
  const startsAt = new Date(Date.now() + 20 * minute)
  const team = { id: aTeamShift(startsAt).team.id, name: '文明督导队' }
  const leaders = [{ id: leader.personId, name: '队长', since: new Date(0) }]
  const shift = aTeamShift(startsAt, { _id: shiftId, startsAt, team, leaders, route: aRouteCopy() })
  await cloud.insert('shifts', [shift])
  const { terms } = granted(await one.call('shifts.show', { shiftId })).shift
  granted(await one.call('shifts.signUp', { shiftId, terms }))
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const offer = async () => granted(await one.call('shifts.offerPlace', { shiftId })).code
const numberOf = async () => granted(await one.call('shifts.show', { shiftId })).place?.number ?? ''
const checkIn = async (person: Person, number: string) =>
  person.call('checkIn.send', { shiftId, number, items: [walkPhone('OnePhone1').point(new Date(), sceneOf('north'))] })

test('a place whose holder has checked in is not passed on, and both are told why', async () => {
  const code = await offer()
  granted(await checkIn(one, await numberOf()))
  expect(refusal(await one.call('shifts.offerPlace', { shiftId }))).toBe('already-checked-in')
  expect(refusal(await two.call('shifts.takeOver', { code }))).toBe('holder-checked-in')
  expect(granted(await one.call('shifts.show', { shiftId })).place?.state).toBe('seated')
})

test('nor is one for whose holder the leader has answered', async () => {
  const code = await offer()
  const word = { kind: 'in' as const, id: 'LeaderPhone-0', at: new Date().toISOString(), number: await numberOf() }
  granted(await leader.call('checkIn.lead', { shiftId, items: [word] }))
  expect(refusal(await one.call('shifts.offerPlace', { shiftId }))).toBe('already-checked-in')
  expect(refusal(await two.call('shifts.takeOver', { code }))).toBe('holder-checked-in')
})

test('of a check-in and a swap at the same moment one counts, and never both', async () => {
  for (let round = 0; round < 6; round += 1) {
    const number = await numberOf()
    const code = await offer()
    const scan = () => checkIn(one, number)
    const take = () => two.call('shifts.takeOver', { code })
    const [a, b] = round % 2 === 0 ? [scan(), take()] : [take(), scan()]
    const answers = await Promise.all([a, b])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const stays = granted(await one.call('shifts.show', { shiftId })).place !== null
    if (stays) return
    expect(JSON.stringify((await cloud.find('shifts', {}))[0]?.marks ?? {})).not.toContain('OnePhone1')
    const back = granted(await two.call('shifts.offerPlace', { shiftId })).code
    granted(await one.call('shifts.takeOver', { code: back }))
  }
})

test('what the former holder wrote down without network is refused in words, and the new one’s own counts', async () => {
  const number = await numberOf()
  granted(await two.call('shifts.takeOver', { code: await offer() }))
  expect(refusal(await checkIn(one, number))).toBe('shift-not-mine')
  expect(granted(await checkIn(two, number)).walk.in).not.toBeNull()
})
