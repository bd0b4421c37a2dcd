import { anEvent, idOf, openTerms } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'

const now = new Date()
const eventId = idOf('lecture')
const question = { id: 'q', label: '想问什么？', required: false, kind: 'text' as const, choices: [] }
const terms = { ...openTerms, questions: [question] }
const wish = { eventId, name: '居民甲', companions: 0, answers: [], terms, consent: '2026-11' }

let cloud: Cloud
let person: Person
let staff: Person
beforeAll(async () => {
  cloud = await startCloud({ wechat: { riskyWords: ['坏词'], reviewWords: ['可疑'] } })
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.insert('events', [anEvent(now, { _id: eventId, terms })])
  person = cloud.person('person')
  staff = cloud.person('staff')
  await cloud.giveRoles('staff', ['staff'])
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const answering = (value: string) => ({ ...wish, answers: [{ questionId: 'q', value }] })
const lines = async () => granted(await staff.call('events.roster', { eventId })).lines
const down = () => cloud.emulator.control.setContentChecks('down')
const up = () => cloud.emulator.control.setContentChecks('up')
const codeOf = async (one: Person) => granted(await one.call('members.showCode', { purpose: 'care' })).code

describe('words that WeChat refuses are refused with a word of their own, and nothing is written', () => {
  const typed: Record<string, () => Promise<unknown>> = {
    'a name at sign-up': () => person.call('events.signUp', { ...wish, name: '坏词' }),
    'an answer': () => person.call('events.signUp', answering('问坏词')),
    'a nickname': () => person.call('members.editProfile', { nickname: '坏词', building: null }),
    'a building': () => person.call('members.editProfile', { nickname: null, building: '坏词' }),
    'a name given in care': async () =>
      person.call('members.lookAfter', { code: await codeOf(staff), theirName: '坏词', myName: '楼长' }),
  }
  test.each(Object.keys(typed))('%s', async (what) => {
    const state = async () => JSON.stringify(await Promise.all(['events', 'care'].map((name) => cloud.find(name, {}))))
    const before = await state()
    expect(refusal((await typed[what]?.()) as never)).toBe('words-not-allowed')
    expect(await state()).toBe(before)
    expect(JSON.stringify(await cloud.find('members', {}))).not.toContain('坏词')
  })

  test('another name for a seat one has', async () => {
    granted(await person.call('events.signUp', wish))
    expect(refusal(await person.call('events.rename', { eventId, name: '坏词' }))).toBe('words-not-allowed')
    expect(await lines()).toMatchObject([{ name: '居民甲', unchecked: false }])
  })
})

test('a check is no database request, and a name that passed is not asked about again', async () => {
  const fresh = { ...wish, name: '从没见过的名字' }
  cloud.emulator.database.resetStats()
  granted(await person.call('events.signUp', { ...fresh, expects: 'seat' }))
  granted(await cloud.person('another').call('events.signUp', { ...fresh, expects: 'seat' }))
  expect(cloud.emulator.database.stats().requests).toBe(2)
  const asked = cloud.emulator.control.outbox().checks.filter(({ content }) => content === fresh.name)
  expect(asked).toMatchObject([{ openid: 'person', suggest: 'pass' }])
})

describe('words that cannot be checked', () => {
  const reasons: Record<string, { name: string; before: () => void }> = {
    'because the check is down': { name: '没查成甲', before: down },
    'because the check is slow': {
      name: '没查成乙',
      before: () => cloud.emulator.control.setContentChecks({ slowMs: 5_000 }),
    },
    'because WeChat does not know the person': {
      name: '没查成丑',
      before: () =>
        cloud.emulator.control.fault({ action: 'wechat.msg_sec_check', n: 1, kind: 'fail', errcode: 61010 }),
    },
    'because a human should look': { name: '可疑', before: () => {} },
  }
  test.each(Object.keys(reasons))('%s get a seat and are marked for staff alone', async (why) => {
    const { name, before } = reasons[why] ?? { name: '', before: down }
    before()
    const seat = granted(await person.call('events.signUp', { ...wish, name }))
    expect(seat).toMatchObject({ state: 'seated', name })
    expect(await lines()).toMatchObject([{ name, unchecked: true }])
    granted(await person.call('members.editProfile', { nickname: name, building: null }))
    expect(granted(await person.call('members.data', {})).profile.nickname).toBe(name)
  })

  test('are checked when the person comes again: good ones lose the mark, bad ones give way, the seat stays', async () => {
    down()
    const seat = granted(await person.call('events.signUp', { ...wish, name: '没查成丙' }))
    const other = cloud.person('other')
    const bad = granted(await other.call('events.signUp', { ...answering('坏词'), name: '没查成丁' }))
    expect(await lines()).toMatchObject([{ unchecked: true }, { unchecked: true }])
    up()
    expect(granted(await person.call('events.show', { eventId })).mySeat).toEqual(seat)
    expect(granted(await other.call('events.show', { eventId })).mySeat).toEqual({ ...bad, name: '居民' })
    expect(await lines()).toMatchObject([
      { name: '没查成丙', unchecked: false },
      { name: '居民', answers: [], unchecked: false },
    ])
    cloud.emulator.database.resetStats()
    granted(await person.call('events.show', { eventId }))
    expect(cloud.emulator.database.stats().requests).toBe(1)
  })

  test('are decided by staff too, which the person reads in their log', async () => {
    down()
    const { ticket } = granted(await person.call('events.signUp', { ...wish, name: '没查成戊' }))
    const review = { eventId, ticket: ticket.number }
    granted(await staff.call('events.reviewWords', { ...review, keep: false }))
    granted(await staff.call('events.reviewWords', { ...review, keep: true }))
    expect(await lines()).toMatchObject([{ name: '居民', unchecked: false }])
    const { lines: told } = granted(await person.call('members.audit', {}))
    expect(told.filter(({ what }) => what === 'words-reviewed')).toHaveLength(1)
    expect(refusal(await staff.call('events.reviewWords', { ...review, ticket: '00000', keep: true }))).toBe(
      'not-signed-up',
    )
  })

  test('of a profile are checked at the next visit', async () => {
    down()
    granted(await person.call('members.editProfile', { nickname: '没查成己', building: '坏词' }))
    await person.call('members.me', {})
    expect(await cloud.find('members', { _id: person.personId })).toMatchObject([{ unchecked: true }])
    up()
    expect(granted(await person.call('members.me', {})).building).toBeNull()
    expect(await cloud.find('members', { _id: person.personId })).toMatchObject([{ unchecked: false, nickname: null }])
  })

  test('of care are not shown to the other of the two before they pass', async () => {
    const code = await codeOf(person)
    down()
    const names = { theirName: '没查成奶奶', myName: '没查成楼长' }
    granted(await staff.call('members.lookAfter', { code, ...names }))
    const nameShown = async () => granted(await person.call('members.care', {})).lookedAfterBy[0]?.name
    expect(await nameShown()).toBe('邻居')
    expect(granted(await staff.call('members.care', {})).lookingAfter).toMatchObject([{ name: '没查成奶奶' }])
    up()
    granted(await staff.call('members.care', {}))
    expect(await nameShown()).toBe('没查成楼长')
  })
})
