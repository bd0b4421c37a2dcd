import { idOf } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aTeam, aTeamShift, giveRecord, refOf, teamId } from '../support/volunteers'

const now = new Date()
const shiftId = idOf('team-shift')
let cloud: Cloud
let person: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.insert('teams', [aTeam()])
  await cloud.insert('shifts', [aTeamShift(now)])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const acts = async (one: Person) =>
  granted(await one.call('members.audit', {})).lines.map(({ what, by }) => [what, by.role])
const place = async () => granted(await person.call('shifts.show', { shiftId })).place
const rolesOf = async (one: Person) => granted(await one.call('members.me', {})).roles

describe('a helper', () => {
  let helper: Person
  let care: string
  beforeEach(async () => {
    person = await giveRecord(cloud, 'person', { name: '王奶奶' })
    helper = cloud.person('helper')
    const { code } = granted(await person.call('members.showCode', { purpose: 'care' }))
    care = granted(await helper.call('members.lookAfter', { code, theirName: '王奶奶', myName: '楼长' })).ref
  })

  test('sees the shifts of the other’s team, signs up and takes off, and the other reads it', async () => {
    const [card] = granted(await helper.call('shifts.list', { teamId, for: care })).shifts
    if (!card) throw new Error('no shift')
    granted(await helper.call('shifts.signUp', { shiftId, terms: card.terms, for: care }))
    expect(await place()).toMatchObject({ name: '王奶奶', state: 'seated' })
    const from = card.terms.startsAt.slice(0, 10)
    expect(granted(await helper.call('shifts.mine', { from, for: care })).shifts).toHaveLength(1)
    granted(await helper.call('shifts.leave', { shiftId, for: care }))
    expect(await place()).toBeNull()
    const told = [
      ['shift-left-for', 'helper'],
      ['shift-taken-for', 'helper'],
      ['care-began', 'helper'],
    ]
    expect(await acts(person)).toEqual(told)
  })

  test('sees no team’s shifts without that person’s membership or consent', async () => {
    expect(refusal(await helper.call('shifts.list', { teamId }))).toBe('not-in-team')
    expect(refusal(await helper.call('shifts.list', { teamId, for: 'foreign' }))).toBe('care-not-found')
    granted(await person.call('volunteers.leave', {}))
    expect(refusal(await helper.call('shifts.list', { teamId, for: care }))).toBe('not-in-team')
  })
})

describe('a guardian', () => {
  let guardian: Person
  const ref = () => refOf(person.personId)
  const agree = async () => {
    const { code } = granted(await guardian.call('members.showCode', { purpose: 'guardian' }))
    return granted(await person.call('volunteers.guardianAgrees', { code, name: '妈妈' }))
  }
  const standing = async () => granted(await person.call('volunteers.me', {})).volunteering
  beforeEach(async () => {
    person = await giveRecord(cloud, 'person', { name: '小同学', age: 'minor' })
    guardian = cloud.person('guardian')
    await agree()
  })

  test('sees for whom they agreed, and takes it back: no role, no place, no duty until somebody agrees anew', async () => {
    const { terms } = granted(await person.call('shifts.show', { shiftId })).shift
    granted(await person.call('shifts.signUp', { shiftId, terms }))
    expect(granted(await guardian.call('volunteers.wards', {})).wards).toMatchObject([{ ref: ref(), name: '小同学' }])
    granted(await guardian.call('volunteers.guardianWithdraws', { ref: ref() }))
    granted(await guardian.call('volunteers.guardianWithdraws', { ref: ref() }))
    expect(granted(await guardian.call('volunteers.wards', {})).wards).toEqual([])
    expect(await standing()).toMatchObject({
      ...{ state: 'active', teams: [teamId] },
      guardian: { name: '妈妈', withdrawnAt: expect.any(String) },
    })
    expect(await place()).toBeNull()
    expect(await rolesOf(person)).toEqual([])
    expect(refusal(await person.call('shifts.signUp', { shiftId, terms }))).toBe('not-volunteer')
    expect(await acts(person)).toContainEqual(['guardian-withdrew', 'helper'])
    await agree()
    expect(await rolesOf(person)).toEqual(['volunteer'])
    granted(await person.call('shifts.signUp', { shiftId, terms }))
  })

  test('who did not agree takes nothing back, and is not told whose consent there is', async () => {
    const other = cloud.person('other')
    const wish = { ref: ref() }
    const missing = await other.call('volunteers.guardianWithdraws', { ref: 'missing' })
    expect(await other.call('volunteers.guardianWithdraws', wish)).toEqual(missing)
    expect(await standing()).toMatchObject({ guardian: { withdrawnAt: null } })
    expect(await rolesOf(person)).toEqual(['volunteer'])
  })

  test('finds it among their own data, and deleting the account takes name and person out of the consent', async () => {
    expect(granted(await guardian.call('members.exportData', {})).volunteering.wards).toMatchObject([
      { name: '小同学', withdrawnAt: null },
    ])
    granted(await guardian.call('members.deleteAccount', { confirm: 'delete-everything-about-me' }))
    const [document] = await cloud.find('members', { _id: person.personId })
    expect(JSON.stringify(document)).not.toContain(guardian.personId)
    expect(await standing()).toMatchObject({ guardian: { name: '', withdrawnAt: null } })
    expect(await rolesOf(person)).toEqual(['volunteer'])
  })
})
