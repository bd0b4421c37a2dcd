import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aTeam, giveRecord, otherTeamId, refOf, teamId } from '../support/volunteers'

let cloud: Cloud
let staff: Person
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.giveRoles('staff', ['staff'])
  staff = cloud.person('staff')
  await cloud.insert('teams', [aTeam(), aTeam({ _id: otherTeamId, name: '巡防队', kind: 'patrol', order: 2 })])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const acts = async (one: Person) => granted(await one.call('members.audit', {})).lines.map(({ what }) => what)
const register = async (input = {}) => granted(await staff.call('volunteers.register', input))
const names = async (input = {}) => (await register(input)).volunteers.map(({ name }) => name).sort()

describe('the register', () => {
  beforeEach(async () => {
    await giveRecord(cloud, 'one', { name: '王老师' })
    await giveRecord(cloud, 'two', { name: '王大爷', teams: [otherTeamId] })
    await giveRecord(cloud, 'three', { name: 'Tom', state: 'applied', teams: [], wishes: [otherTeamId] })
    await giveRecord(cloud, 'four', { name: '李老师', state: 'left', teams: [] })
  })

  test('shows one state at a time, of a team or of all', async () => {
    expect(await names()).toEqual(['王大爷', '王老师'])
    expect(await names({ teamId: otherTeamId })).toEqual(['王大爷'])
    expect(await names({ state: 'applied', teamId: otherTeamId })).toEqual(['Tom'])
    expect(await names({ state: 'applied', teamId })).toEqual([])
    expect(await names({ state: 'left' })).toEqual(['李老师'])
  })

  test('finds by a part of the name or by its initials', async () => {
    expect(await names({ words: '老师' })).toEqual(['王老师'])
    expect(await names({ words: 'WL' })).toEqual(['王老师'])
    expect(await names({ words: 'w', teamId: otherTeamId })).toEqual(['王大爷'])
    expect(await names({ words: 'tom', state: 'applied' })).toEqual(['Tom'])
    expect(await names({ words: 'z' })).toEqual([])
  })

  test('comes in pages, searched or not, of one request besides the rights and the log', async () => {
    for (const words of [undefined, 'w']) {
      const wish = { limit: 1, ...(words && { words }) }
      cloud.emulator.database.resetStats()
      const first = await register(wish)
      expect(cloud.emulator.database.stats().requests).toBe(3)
      const second = await register({ ...wish, after: first.next })
      expect([...first.volunteers, ...second.volunteers].map(({ name }) => name).sort()).toEqual(['王大爷', '王老师'])
      expect(second.next).toBeNull()
    }
  })

  test('is seen by the office alone, which every volunteer can read', async () => {
    const volunteer = cloud.person('one')
    expect(refusal(await volunteer.call('volunteers.register', {}))).toBe('not-allowed')
    await register()
    expect(await acts(volunteer)).toEqual(['register-seen'])
    expect(await acts(cloud.person('resident'))).toEqual([])
  })
})

describe('a lapse taken back', () => {
  const ref = () => refOf(cloud.person('person').personId)
  const lapse = async () => granted(await staff.call('volunteers.lapse', { ref: ref(), reason: '很久没来' }))
  let person: Person
  beforeEach(async () => {
    person = await giveRecord(cloud, 'person', { teams: [teamId, 'dissolved'] })
  })

  test('gives back the role and the teams that there still are, however often it is sent', async () => {
    expect(await lapse()).toMatchObject({ state: 'lapsed', teams: [], restorable: true })
    const back = granted(await staff.call('volunteers.reinstate', { ref: ref() }))
    expect(back).toMatchObject({ state: 'active', teams: [teamId], restorable: false })
    expect(granted(await staff.call('volunteers.reinstate', { ref: ref() }))).toEqual(back)
    expect(granted(await person.call('members.me', {})).roles).toEqual(['volunteer'])
    expect(granted(await cloud.visitor.call('volunteers.teams', {})).teams[0]).toMatchObject({ members: 1 })
    await lapse()
    expect(await acts(person)).toEqual(['volunteer-lapsed', 'volunteer-reinstated', 'volunteer-lapsed'])
  })

  test('is refused where nothing can be given back', async () => {
    granted(await person.call('volunteers.leave', {}))
    expect(refusal(await staff.call('volunteers.reinstate', { ref: ref() }))).toBe('nothing-to-restore')
    expect(refusal(await staff.call('volunteers.reinstate', { ref: 'missing' }))).toBe('volunteer-not-found')
    const gone = await giveRecord(cloud, 'gone', { state: 'lapsed', teams: [], formerTeams: ['dissolved'] })
    const wish = { ref: refOf(gone.personId) }
    expect(refusal(await staff.call('volunteers.reinstate', wish))).toBe('nothing-to-restore')
    expect(await acts(gone)).toEqual([])
  })
})
