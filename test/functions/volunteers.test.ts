import { hour, idOf } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aTeam, aTeamShift, formKey, giveRecord, otherTeamId, refOf, teamId } from '../support/volunteers'

const now = new Date()
const adult = { year: now.getUTCFullYear() - 40, month: 1 }
const form = { name: '居民一', born: adult, skills: ['driving' as const], free: [], teams: [teamId], consent: 'v1' }
const minorBorn = { year: now.getUTCFullYear() - 16, month: 1 }

let cloud: Cloud
let person: Person
let leader: Person
let staff: Person

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  person = cloud.person('person')
  staff = cloud.person('staff')
  leader = await giveRecord(cloud, 'leader', { name: '队长一' })
  await cloud.giveRoles('staff', ['staff'])
  await cloud.insert('teams', [
    aTeam({ leaders: [{ id: leader.personId, name: '队长一' }] }),
    aTeam({ _id: otherTeamId, name: '巡防队', kind: 'patrol', order: 2 }),
  ])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const ref = () => refOf(person.personId)
const rolesOf = async (one: Person) => granted(await one.call('members.me', {})).roles
const myself = async () => granted(await person.call('volunteers.me', {})).volunteering
const acts = async (one: Person) =>
  granted(await one.call('members.audit', {})).lines.map(({ what, by }) => [what, by.role])
const membersOf = async (id: string) =>
  granted(await cloud.visitor.call('volunteers.teams', {})).teams.find((team) => team.id === id)?.members

describe('joining', () => {
  test('a resident applies, the leader says yes, and they are a volunteer at once', async () => {
    expect(granted(await person.call('volunteers.apply', form))).toMatchObject({ state: 'applied', wishes: [teamId] })
    expect(await rolesOf(person)).toEqual([])
    const waiting = granted(await leader.call('volunteers.applicants', { teamId }))
    expect(waiting).toMatchObject({ volunteers: [{ ref: ref(), name: '居民一', guardianAgreed: true }], next: null })
    const approved = granted(await leader.call('volunteers.approve', { ref: ref(), teamId }))
    expect(approved).toMatchObject({ state: 'active', teams: [teamId], wishes: [] })
    expect(granted(await leader.call('volunteers.approve', { ref: ref(), teamId }))).toEqual(approved)
    expect(await rolesOf(person)).toEqual(['volunteer'])
    expect(await membersOf(teamId)).toBe(2)
    expect(await acts(person)).toEqual([['volunteer-approved', 'leader']])
  })

  test('applying again with the same words writes nothing', async () => {
    const first = granted(await person.call('volunteers.apply', form))
    const before = await cloud.find('members', { _id: person.personId })
    expect(granted(await person.call('volunteers.apply', form))).toEqual(first)
    expect(await cloud.find('members', { _id: person.personId })).toEqual(before)
  })

  test('of the month of birth only the class is kept', async () => {
    granted(await person.call('volunteers.apply', { ...form, born: { year: 1961, month: 11 } }))
    expect(JSON.stringify(await cloud.find('members', { _id: person.personId }))).not.toMatch(/1961/)
    expect(await myself()).toMatchObject({ age: 'adult' })
  })

  test.each([
    ['somebody of twelve', { born: { year: now.getUTCFullYear() - 12, month: 1 } }, 'too-young'],
    ['a team that there is not', { teams: ['missing'] }, 'team-not-found'],
    ['no team', { teams: [] }, 'invalid-input'],
    ['a skill that is none', { skills: ['flying'] }, 'invalid-input'],
  ])('%s is refused', async (_, field, word) => {
    expect(refusal(await person.call('volunteers.apply', { ...form, ...field } as never))).toBe(word)
    expect(await cloud.find('members', { _id: person.personId })).toEqual([])
  })

  test('a minor needs a guardian, who agrees on their own phone or on paper', async () => {
    granted(await person.call('volunteers.apply', { ...form, born: minorBorn }))
    expect(refusal(await leader.call('volunteers.approve', { ref: ref(), teamId }))).toBe('guardian-missing')
    const guardian = cloud.person('guardian')
    const { code } = granted(await guardian.call('members.showCode', { purpose: 'guardian' }))
    const own = granted(await person.call('members.showCode', { purpose: 'guardian' })).code
    expect(refusal(await person.call('volunteers.guardianAgrees', { code: own, name: '妈妈' }))).toBe('not-yourself')
    expect(refusal(await person.call('volunteers.guardianAgrees', { code: 'AAAAAAAA', name: '妈妈' }))).toBe(
      'code-unknown',
    )
    const agreed = granted(await person.call('volunteers.guardianAgrees', { code, name: '妈妈' }))
    expect(agreed.guardian).toMatchObject({ name: '妈妈', way: 'phone' })
    expect(granted(await person.call('volunteers.guardianAgrees', { code, name: '妈妈' }))).toEqual(agreed)
    expect(await acts(guardian)).toEqual([['guardian-named', 'helper']])
    granted(await leader.call('volunteers.approve', { ref: ref(), teamId }))
    const other = cloud.person('other-minor')
    granted(await other.call('volunteers.apply', { ...form, born: minorBorn }))
    const otherRef = refOf(other.personId)
    granted(await staff.call('volunteers.guardianSigned', { ref: otherRef, name: '爸爸' }))
    expect(granted(await staff.call('volunteers.approve', { ref: otherRef, teamId })).state).toBe('active')
  })

  test('a no comes with its reason, and one may ask again', async () => {
    granted(await person.call('volunteers.apply', form))
    granted(await leader.call('volunteers.decline', { ref: ref(), teamId, reason: '人满了' }))
    expect(await myself()).toMatchObject({ state: 'declined', declined: [{ teamId, reason: '人满了' }] })
    granted(await person.call('volunteers.apply', form))
    expect(await myself()).toMatchObject({ state: 'applied', wishes: [teamId], declined: [] })
  })

  test('leaders answer for their own team only, staff for every one, and nobody else sees a list', async () => {
    granted(await person.call('volunteers.apply', { ...form, teams: [otherTeamId] }))
    const wish = { ref: ref(), teamId: otherTeamId }
    expect(refusal(await leader.call('volunteers.approve', wish))).toBe('not-leader')
    expect(refusal(await leader.call('volunteers.people', { teamId: otherTeamId }))).toBe('not-leader')
    expect(refusal(await leader.call('volunteers.applicants', {}))).toBe('not-leader')
    expect(refusal(await person.call('volunteers.people', { teamId }))).toBe('not-leader')
    expect(granted(await staff.call('volunteers.applicants', {})).volunteers).toHaveLength(1)
    granted(await staff.call('volunteers.approve', wish))
    expect(refusal(await staff.call('volunteers.approve', { ref: ref(), teamId }))).toBe('volunteer-not-found')
    expect(granted(await staff.call('volunteers.people', { teamId: otherTeamId })).volunteers).toHaveLength(1)
    expect(await acts(person)).toContainEqual(['team-seen', 'staff'])
  })

  test('someone who is looked after is signed up by their helper, and reads it', async () => {
    const helper = cloud.person('helper')
    const { code } = granted(await person.call('members.showCode', { purpose: 'care' }))
    const care = granted(await helper.call('members.lookAfter', { code, theirName: '王奶奶', myName: '楼长' })).ref
    granted(await helper.call('volunteers.apply', { ...form, name: '王奶奶', for: care }))
    expect(await myself()).toMatchObject({ name: '王奶奶', state: 'applied' })
    expect(await acts(person)).toContainEqual(['applied-for', 'helper'])
    expect(refusal(await helper.call('volunteers.apply', { ...form, for: 'foreign' }))).toBe('care-not-found')
  })
})

describe('leaving and lapsing', () => {
  const shiftId = idOf('team-shift')
  beforeEach(async () => {
    person = await giveRecord(cloud, 'person', { teams: [teamId, otherTeamId] })
    await cloud.insert('shifts', [aTeamShift(now), aTeamShift(now, { _id: 'soon', startsAt: new Date(+now + hour) })])
    for (const id of [shiftId, 'soon']) {
      const { terms } = granted(await person.call('shifts.show', { shiftId: id })).shift
      granted(await person.call('shifts.signUp', { shiftId: id, terms }))
    }
  })
  const places = async () =>
    Promise.all([shiftId, 'soon'].map(async (id) => granted(await person.call('shifts.show', { shiftId: id })).place))

  test('leaving a team frees the places in its shifts, and the other team stays', async () => {
    expect(granted(await person.call('volunteers.leave', { teamId }))).toMatchObject({
      state: 'active',
      teams: [otherTeamId],
    })
    expect(await places()).toEqual([null, null])
    expect(await rolesOf(person)).toEqual(['volunteer'])
    expect(await membersOf(teamId)).toBe(1)
  })

  test('leaving the volunteers takes the role, the duties and the places at once; coming back is applying again', async () => {
    granted(await staff.call('volunteers.nameLeader', { teamId, ref: ref() }))
    granted(await person.call('volunteers.leave', {}))
    granted(await person.call('volunteers.leave', {}))
    expect(await myself()).toMatchObject({ state: 'left', teams: [] })
    expect(await places()).toEqual([null, null])
    expect(await rolesOf(person)).toEqual([])
    expect(granted(await person.call('volunteers.me', {})).leads).toEqual([])
    expect(granted(await person.call('volunteers.apply', form)).state).toBe('applied')
  })

  test('the office ends it with a reason that the person reads', async () => {
    granted(await staff.call('volunteers.lapse', { ref: ref(), reason: '搬走了' }))
    expect(await myself()).toMatchObject({ state: 'lapsed', ended: '搬走了' })
    expect(await places()).toEqual([null, null])
    expect(await rolesOf(person)).toEqual([])
    expect(await acts(person)).toContainEqual(['volunteer-lapsed', 'staff'])
  })

  test('a year without service lapses, a year with service goes on', async () => {
    const due = { checkAt: new Date(+now - hour) }
    const idle = await giveRecord(cloud, 'idle', due)
    const busy = await giveRecord(cloud, 'busy', due)
    const { entries } = aTeamShift(now, { entries: [] })
    const past = { ...aTeamShift(now, { _id: 'past', startsAt: new Date(+now - 48 * hour) }), entries }
    const entry = {
      id: busy.personId,
      number: '10001',
      party: 1,
      card: JSON.stringify({ ticketId: 't', name: '志愿者', answers: [], consent: 'v1', at: now.toISOString() }),
    }
    await cloud.insert('shifts', [{ ...past, entries: [entry] }])
    await cloud.emulator.control.fireTimer('volunteersTimer')
    await cloud.emulator.control.fireTimer('volunteersTimer')
    expect(await rolesOf(idle)).toEqual([])
    expect(granted(await idle.call('volunteers.me', {})).volunteering).toMatchObject({ state: 'lapsed', ended: '' })
    expect(await rolesOf(busy)).toEqual(['volunteer'])
  })
})

describe('teams', () => {
  const fields = { name: '老年宣传队', kind: 'publicity' as const, about: '走街串巷', open: true }

  test('the office makes and edits a team, and names leaders among its members', async () => {
    const { teamId: made } = granted(await staff.call('volunteers.createTeam', { key: formKey, fields }))
    expect(granted(await staff.call('volunteers.createTeam', { key: formKey, fields }))).toEqual({ teamId: made })
    const edit = { teamId: made, revision: 1, fields: { ...fields, open: false } }
    expect(granted(await staff.call('volunteers.editTeam', edit))).toEqual({ revision: 2 })
    expect(granted(await staff.call('volunteers.editTeam', edit))).toEqual({ revision: 2 })
    expect(refusal(await staff.call('volunteers.editTeam', { ...edit, fields }))).toBe('changed-meanwhile')
    expect(refusal(await person.call('volunteers.apply', { ...form, teams: [made] }))).toBe('team-closed')
    const wish = { teamId: made, ref: refOf(leader.personId) }
    expect(refusal(await staff.call('volunteers.nameLeader', wish))).toBe('volunteer-not-found')
    expect(granted(await cloud.visitor.call('volunteers.teams', {})).teams.map(({ name }) => name)).toEqual([
      '文明督导队',
      '巡防队',
      '老年宣传队',
    ])
  })

  test('a duty given or taken counts on the shifts to come', async () => {
    await cloud.insert('shifts', [aTeamShift(now)])
    const next = await giveRecord(cloud, 'next-leader', { name: '队长二' })
    const from = new Date(+now - hour).toISOString().slice(0, 10)
    const board = async () => granted(await next.call('shifts.teamBoard', { teamId, from })).shifts.length
    const wish = { teamId, ref: refOf(next.personId) }
    expect(await board()).toBe(0)
    granted(await staff.call('volunteers.nameLeader', wish))
    expect(granted(await staff.call('volunteers.nameLeader', wish)).leaders).toHaveLength(2)
    expect(await board()).toBe(1)
    granted(await staff.call('volunteers.dismissLeader', wish))
    expect(await board()).toBe(0)
  })
})
