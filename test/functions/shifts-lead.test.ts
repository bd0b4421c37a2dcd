import { shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { day, hour, idOf } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import {
  aTeam,
  aTeamShift,
  dutyFields,
  formKey,
  giveRecord,
  morning,
  refOf,
  shiftFields,
  shiftRule,
  teamId,
} from '../support/volunteers'

const now = new Date()
const shiftId = idOf('team-shift')
const from = shanghaiDate(morning(now, 2))

let cloud: Cloud
let leader: Person
let one: Person
let staff: Person

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  leader = await giveRecord(cloud, 'leader', { name: '队长一' })
  one = await giveRecord(cloud, 'one', { name: '志愿者一' })
  staff = cloud.person('staff')
  await cloud.giveRoles('staff', ['staff'])
  const leaders = [{ id: leader.personId, name: '队长一', since: now }]
  await cloud.insert('teams', [aTeam({ leaders })])
  await cloud.insert('shifts', [aTeamShift(now, { leaders })])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const board = async (person = leader) => granted(await person.call('shifts.teamBoard', { teamId, from })).shifts
const terms = async (id = shiftId) => granted(await one.call('shifts.show', { shiftId: id })).shift.terms
const signUp = async (person: Person, id = shiftId) =>
  person.call('shifts.signUp', { shiftId: id, terms: await terms(id) })
const acts = async (person: Person) => granted(await person.call('members.audit', {})).lines.map(({ what }) => what)

describe('the board', () => {
  test('shows a leader everyone on the team’s week in one request, staff too, and nobody else anything', async () => {
    granted(await signUp(one))
    cloud.emulator.database.resetStats()
    expect(await board()).toMatchObject([{ shift: { id: shiftId }, lines: [{ name: '志愿者一', state: 'seated' }] }])
    expect(cloud.emulator.database.stats().requests).toBe(1)
    expect(await board(staff)).toEqual(await board())
    expect(await board(one)).toEqual([])
  })

  test('shows who asks to be let go, and the leader takes them off with a line in their log', async () => {
    granted(await signUp(one))
    granted(await one.call('shifts.askToLeave', { shiftId, words: '孩子发烧了' }))
    const [line] = (await board())[0]?.lines ?? []
    expect(line?.asked).toBe('孩子发烧了')
    const wish = { shiftId, number: line?.number ?? '' }
    expect(granted(await leader.call('shifts.takeOff', wish)).lines).toEqual([])
    expect(granted(await leader.call('shifts.takeOff', wish)).lines).toEqual([])
    expect(await acts(one)).toEqual(['shift-taken-off'])
    expect(refusal(await one.call('shifts.takeOff', wish))).toBe('shift-not-found')
  })
})

describe('assigning', () => {
  test('puts a volunteer on the shift under the same rules, and tells them', async () => {
    const ref = refOf(one.personId)
    expect(granted(await leader.call('shifts.assign', { shiftId, ref })).lines).toMatchObject([
      { name: '志愿者一', assigned: true },
    ])
    expect(granted(await leader.call('shifts.assign', { shiftId, ref })).lines).toHaveLength(1)
    expect(await acts(one)).toEqual(['shift-assigned'])
    await cloud.insert('shifts', [aTeamShift(now, { _id: 'same-time' })])
    expect(refusal(await staff.call('shifts.assign', { shiftId: 'same-time', ref }))).toBe('shifts-overlap')
    expect(refusal(await leader.call('shifts.assign', { shiftId, ref: 'nobody' }))).toBe('volunteer-not-found')
    expect(refusal(await one.call('shifts.assign', { shiftId, ref }))).toBe('shift-not-found')
  })
})

describe('a shift', () => {
  const create = (person: Person, publish = false) =>
    person.call('shifts.create', {
      key: formKey,
      teamId,
      publish,
      fields: shiftFields(now, {
        startsAt: morning(now, 3).toISOString(),
        endsAt: new Date(+morning(now, 3) + 2 * hour).toISOString(),
      }),
    })

  test('is made by a leader, seen when it is published, and withdrawn only before', async () => {
    const { shiftId: made } = granted(await create(leader))
    expect(granted(await create(leader))).toEqual({ shiftId: made })
    expect(refusal(await one.call('shifts.show', { shiftId: made }))).toBe('shift-not-found')
    granted(await leader.call('shifts.publish', { shiftId: made }))
    granted(await leader.call('shifts.publish', { shiftId: made }))
    granted(await signUp(one, made))
    expect(refusal(await leader.call('shifts.withdrawDraft', { shiftId: made }))).toBe('shift-published')
    expect(refusal(await create(one))).toBe('not-leader')
    const { shiftId: draft } = granted(
      await staff.call('shifts.create', { key: `${formKey}-2`, teamId, publish: false, fields: shiftFields(now) }),
    )
    granted(await staff.call('shifts.withdrawDraft', { shiftId: draft }))
    granted(await staff.call('shifts.withdrawDraft', { shiftId: draft }))
  })

  test('an edit holds for its revision and says what changed; a sign-up under the old terms is refused', async () => {
    const old = await terms()
    const startsAt = new Date(+morning(now, 2) + hour).toISOString()
    const wish = { shiftId, revision: 1, startsAt }
    expect(refusal(await leader.call('shifts.edit', wish))).toBe('say-what-changed')
    granted(await leader.call('shifts.edit', { ...wish, words: '晚一小时' }))
    expect(refusal(await leader.call('shifts.edit', { ...wish, words: '晚一小时' }))).toBe('changed-meanwhile')
    expect(refusal(await one.call('shifts.signUp', { shiftId, terms: old }))).toBe('terms-changed')
    granted(await signUp(one))
    expect(refusal(await leader.call('shifts.edit', { shiftId, revision: 2, routeId: 'missing' }))).toBe(
      'route-not-found',
    )
    const long = new Date(+morning(now, 4)).toISOString()
    expect(refusal(await leader.call('shifts.edit', { shiftId, revision: 2, endsAt: long }))).toBe('shift-too-long')
  })

  test('is cancelled once with a reason, by whoever leads it', async () => {
    granted(await signUp(one))
    expect(refusal(await one.call('shifts.cancel', { shiftId, reason: '不想去' }))).toBe('shift-not-found')
    granted(await leader.call('shifts.cancel', { shiftId, reason: '下雨' }))
    granted(await staff.call('shifts.cancel', { shiftId, reason: '别的' }))
    expect(granted(await one.call('shifts.show', { shiftId })).shift).toMatchObject({
      ...{ state: 'cancelled', cancelled: { reason: '下雨' } },
    })
    expect(refusal(await signUp(leader))).toBe('shift-cancelled')
  })

  test('needing more gives a place to who waits, needing fewer takes none away', async () => {
    for (const name of ['a', 'b', 'c']) granted(await signUp(await giveRecord(cloud, name)))
    const needed = (capacity: number) => leader.call('shifts.changeNeeded', { shiftId, capacity, waitlistCap: 2 })
    expect(refusal(await needed(1))).toBe('below-confirmed')
    expect(granted(await needed(3)).lines.map(({ state }) => state)).toEqual(['seated', 'seated', 'seated'])
    expect(granted(await one.call('shifts.show', { shiftId })).shift).toMatchObject({ capacity: 3, placesLeft: 0 })
  })
})

describe('a plan', () => {
  const rule = shiftRule({
    from: shanghaiDate(new Date(+now + 7 * day)),
    until: shanghaiDate(new Date(+now + 13 * day)),
    ...{ startsAt: '21:00', endsAt: '01:00' },
  })

  test('makes its shifts once, and those of more days when it is extended', async () => {
    const wish = { key: formKey, teamId, fields: dutyFields({ title: '夜巡' }), rule }
    const { planId } = granted(await leader.call('shifts.createPlan', wish))
    expect(granted(await leader.call('shifts.createPlan', wish))).toEqual({ planId })
    expect(granted(await leader.call('shifts.previewPlan', { rule })).shifts).toHaveLength(7)
    const make = () => leader.call('shifts.makeShifts', { planId, publish: true })
    expect(granted(await make())).toEqual({ made: 7, kept: 0 })
    expect(granted(await make())).toEqual({ made: 0, kept: 7 })
    const longer = { ...rule, until: shanghaiDate(new Date(+now + 15 * day)) }
    granted(await leader.call('shifts.editPlan', { planId, revision: 1, fields: wish.fields, rule: longer }))
    expect(granted(await make())).toEqual({ made: 2, kept: 7 })
    expect(granted(await leader.call('shifts.plans', { teamId })).plans).toMatchObject([{ id: planId, revision: 2 }])
    expect(refusal(await one.call('shifts.makeShifts', { planId, publish: true }))).toBe('plan-not-found')
    expect(refusal(await one.call('shifts.plans', { teamId }))).toBe('not-leader')
  })
})
