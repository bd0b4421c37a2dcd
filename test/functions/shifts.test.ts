import type { ShiftCard } from '../../cloudfunctions/contract/shifts'
import { shanghaiDate } from '../../cloudfunctions/dates/shanghai'
import { anEntry, day, hour, idOf } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'
import { aTeamShift, giveRecord, morning, otherTeamId, teamId } from '../support/volunteers'

const now = new Date()
const shiftId = idOf('team-shift')
const shift = aTeamShift(now)
const from = shanghaiDate(shift.startsAt)

let cloud: Cloud
let one: Person
let two: Person
let three: Person

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())
beforeEach(async () => {
  await cloud.emulator.control.reset()
  await cloud.insert('shifts', [shift])
  one = await giveRecord(cloud, 'one', { name: '志愿者一' })
  two = await giveRecord(cloud, 'two', { name: '志愿者二' })
  three = await giveRecord(cloud, 'three', { name: '志愿者三' })
})
afterEach(() => expect(cloud.emulator.control.unindexed()).toEqual([]))

const shown = async (person: Person, id = shiftId): Promise<ShiftCard> =>
  granted(await person.call('shifts.show', { shiftId: id })).shift
const signUp = async (person: Person, id = shiftId) =>
  person.call('shifts.signUp', { shiftId: id, terms: (await shown(person, id)).terms })
const requestsOf = async (act: () => Promise<unknown>) => {
  cloud.emulator.database.resetStats()
  await act()
  return cloud.emulator.database.stats().requests
}

describe('signing up', () => {
  test('two have a place, the third waits and has it when one leaves, the fourth finds it full', async () => {
    expect(granted(await signUp(one))).toMatchObject({ state: 'seated', name: '志愿者一', assigned: false })
    granted(await signUp(two))
    expect(granted(await signUp(three))).toMatchObject({ state: 'waiting', waitingPlace: 1 })
    const four = await giveRecord(cloud, 'four')
    expect(refusal(await signUp(four))).toBe('waitlist-full')
    granted(await one.call('shifts.leave', { shiftId }))
    granted(await one.call('shifts.leave', { shiftId }))
    expect(granted(await three.call('shifts.show', { shiftId })).place).toMatchObject({ state: 'seated' })
    expect(await shown(three)).toMatchObject({ placesLeft: 0, state: 'waitlist' })
  })

  test('the same wish again is the same place', async () => {
    const place = granted(await signUp(one))
    expect(granted(await signUp(one))).toEqual(place)
    expect(granted(await one.call('shifts.mine', { from })).shifts).toMatchObject([{ place, clash: false }])
  })

  test('it takes the member, the other shifts and one update; leaving, a look and a week take one request', async () => {
    const { terms } = await shown(one)
    const signing = () => one.call('shifts.signUp', { shiftId, terms, expects: 'place' })
    expect(await requestsOf(signing)).toBe(3)
    expect(await requestsOf(() => one.call('shifts.show', { shiftId }))).toBe(1)
    expect(await requestsOf(() => one.call('shifts.mine', { from }))).toBe(1)
    expect(await requestsOf(() => one.call('shifts.leave', { shiftId }))).toBe(1)
    expect(await requestsOf(() => one.call('shifts.list', {}))).toBe(1)
  })

  test.each([
    ['a resident', {}, 'not-volunteer'],
    ['someone who left', { state: 'left', teams: [] }, 'not-volunteer'],
    ['a volunteer of another team', { teams: [otherTeamId] }, 'not-in-team'],
    ['a minor without a guardian’s consent', { age: 'minor' }, 'not-volunteer'],
  ] as const)('%s is refused', async (who, fields, word) => {
    const person = who === 'a resident' ? cloud.person('resident') : await giveRecord(cloud, 'someone', fields as never)
    expect(refusal(await signUp(person))).toBe(word)
    expect(await cloud.find('shifts', { _id: shiftId, turns: 0 })).toHaveLength(1)
  })

  test('minors do no security duty and nothing late, with their guardian’s consent the rest', async () => {
    const guardian = { id: null, name: '妈妈', way: 'phone' as const, at: now, withdrawnAt: null }
    const minor = await giveRecord(cloud, 'minor', { age: 'minor', guardian })
    const late = new Date(morning(now, 3).getTime() + 11 * hour)
    await cloud.insert('shifts', [
      aTeamShift(now, { _id: 'guard', security: true, startsAt: morning(now, 4) }),
      aTeamShift(now, { _id: 'late', startsAt: late, endsAt: new Date(late.getTime() + 90 * 60_000) }),
    ])
    expect(refusal(await signUp(minor, 'guard'))).toBe('adults-only')
    expect(refusal(await signUp(minor, 'late'))).toBe('adults-only')
    granted(await signUp(minor))
  })

  test('what every volunteer may take is open to other teams, and in everybody’s list', async () => {
    await cloud.insert('shifts', [aTeamShift(now, { _id: 'open', openTo: 'volunteers', startsAt: morning(now, 5) })])
    const guest = await giveRecord(cloud, 'guest', { teams: [otherTeamId] })
    granted(await signUp(guest, 'open'))
    const ids = async (person: Person, input = {}) =>
      granted(await person.call('shifts.list', input)).shifts.map(({ id }) => id)
    expect(await ids(cloud.person('resident'))).toEqual(['open'])
    expect(await ids(one, { teamId })).toEqual([shiftId, 'open'])
    expect(refusal(await guest.call('shifts.list', { teamId }))).toBe('not-in-team')
  })

  test('terms that are not the shift’s own are refused, whatever they allow', async () => {
    const { terms } = await shown(one)
    const guest = await giveRecord(cloud, 'guest', { teams: [otherTeamId] })
    const forged = { ...terms, openTo: 'volunteers' as const }
    expect(refusal(await guest.call('shifts.signUp', { shiftId, terms: forged }))).toBe('terms-changed')
    expect(refusal(await one.call('shifts.signUp', { shiftId: 'missing', terms }))).toBe('shift-not-found')
  })

  test('nobody signs up for what began, is over or was cancelled', async () => {
    const began = new Date(now.getTime() - hour)
    const cancelled = { at: now, reason: '下雨' }
    await cloud.insert('shifts', [
      aTeamShift(now, { _id: 'began', startsAt: began }),
      aTeamShift(now, { _id: 'over', startsAt: new Date(now.getTime() - 5 * hour) }),
      { ...aTeamShift(now, { _id: 'off', startsAt: morning(now, 6), cancelled }), termsMark: '' },
    ])
    expect(refusal(await signUp(one, 'began'))).toBe('shift-started')
    expect(refusal(await signUp(one, 'over'))).toBe('shift-started')
    expect(refusal(await signUp(one, 'off'))).toBe('shift-cancelled')
  })
})

describe('the rules of overlap and rest', () => {
  const at = (hours: number) => new Date(morning(now, 2).getTime() + hours * hour)

  test('shifts that overlap are refused, those that touch are not', async () => {
    await cloud.insert('shifts', [
      aTeamShift(now, { _id: 'same-time', startsAt: at(1) }),
      aTeamShift(now, { _id: 'next', startsAt: at(2) }),
    ])
    granted(await signUp(one))
    expect(refusal(await signUp(one, 'same-time'))).toBe('shifts-overlap')
    granted(await signUp(one, 'next'))
  })

  test('after a night one rests for eight hours, however the two were taken', async () => {
    await cloud.insert('shifts', [
      aTeamShift(now, { _id: 'night', startsAt: at(12), endsAt: at(18) }),
      aTeamShift(now, { _id: 'early', startsAt: at(24) }),
      aTeamShift(now, { _id: 'rested', startsAt: at(26) }),
    ])
    granted(await signUp(one, 'night'))
    expect(refusal(await signUp(one, 'early'))).toBe('rest-too-short')
    granted(await signUp(one, 'rested'))
    granted(await signUp(two, 'early'))
    expect(refusal(await signUp(two, 'night'))).toBe('rest-too-short')
  })

  test('of two places taken at once the later one is given back at the next look, whoever looks first', async () => {
    const other = aTeamShift(now, { _id: 'same-time', startsAt: at(1) })
    await cloud.insert('shifts', [other])
    const [first, second] = [await shown(one), await shown(one, 'same-time')]
    await Promise.all([
      one.call('shifts.signUp', { shiftId, terms: first.terms }),
      one.call('shifts.signUp', { shiftId: 'same-time', terms: second.terms }),
    ])
    const week = granted(await one.call('shifts.mine', { from }))
    expect(week.shifts).toHaveLength(1)
    expect(week.shifts[0]?.clash).toBe(false)
    const kept = [await one.call('shifts.show', { shiftId }), await one.call('shifts.show', { shiftId: 'same-time' })]
    expect(kept.map((reply) => granted(reply).place !== null).sort()).toEqual([false, true])
  })

  test('a clash that came of moving a shift stays and is shown', async () => {
    const long = (days: number) => anEntry(one.personId, { at: new Date(now.getTime() - days * day) })
    await cloud.insert('shifts', [
      aTeamShift(now, { _id: 'moved', startsAt: at(1), entries: [long(2)] }),
      aTeamShift(now, { _id: 'stayed', startsAt: at(2), entries: [long(3)] }),
    ])
    const week = granted(await one.call('shifts.mine', { from }))
    expect(week.shifts.map(({ clash }) => clash)).toEqual([true, true])
  })
})

describe('giving a place up', () => {
  test('within two hours the leader is asked, and nobody else’s place can be given up', async () => {
    const soon = new Date(now.getTime() + hour)
    await cloud.insert('shifts', [aTeamShift(now, { _id: 'soon', startsAt: soon })])
    granted(await signUp(one, 'soon'))
    expect(refusal(await one.call('shifts.leave', { shiftId: 'soon' }))).toBe('too-late-to-leave')
    expect(granted(await two.call('shifts.leave', { shiftId: 'soon' }))).toEqual({ shiftId: 'soon' })
    const asking = { shiftId: 'soon', words: '孩子发烧了' }
    granted(await one.call('shifts.askToLeave', asking))
    granted(await one.call('shifts.askToLeave', asking))
    expect(granted(await one.call('shifts.show', { shiftId: 'soon' })).place?.asked).toBe('孩子发烧了')
    expect(refusal(await two.call('shifts.askToLeave', asking))).toBe('not-signed-up')
  })

  test('an offered place goes to the first of the team who takes it, in the same order and with its number', async () => {
    for (const person of [one, two, three]) granted(await signUp(person))
    const before = granted(await one.call('shifts.show', { shiftId })).place
    const { code } = granted(await one.call('shifts.offerPlace', { shiftId }))
    const four = await giveRecord(cloud, 'four', { name: '志愿者四' })
    expect(granted(await four.call('shifts.showOffer', { code }))).toMatchObject({
      state: 'seated',
      shift: { id: shiftId },
    })
    const taken = granted(await four.call('shifts.takeOver', { code }))
    expect(taken).toMatchObject({ number: before?.number, name: '志愿者四', state: 'seated' })
    expect(granted(await four.call('shifts.takeOver', { code }))).toEqual(taken)
    expect(granted(await one.call('shifts.show', { shiftId })).place).toBeNull()
    expect(refusal(await one.call('shifts.takeOver', { code }))).toBe('offer-not-valid')
    expect(await shown(one)).toMatchObject({ placesLeft: 0 })
  })

  test('whoever takes a place over is held to the same rules', async () => {
    granted(await signUp(one))
    const { code } = granted(await one.call('shifts.offerPlace', { shiftId }))
    expect(refusal(await cloud.person('resident').call('shifts.takeOver', { code }))).toBe('not-volunteer')
    const guest = await giveRecord(cloud, 'guest', { teams: [otherTeamId] })
    expect(refusal(await guest.call('shifts.takeOver', { code }))).toBe('not-in-team')
    await cloud.insert('shifts', [aTeamShift(now, { _id: 'same-time' })])
    granted(await signUp(two, 'same-time'))
    expect(refusal(await two.call('shifts.takeOver', { code }))).toBe('shifts-overlap')
    granted(await signUp(three))
    expect(refusal(await three.call('shifts.takeOver', { code }))).toBe('already-signed-up')
  })

  test('every altered character makes an offer void, and so does leaving', async () => {
    granted(await signUp(one))
    const { code } = granted(await one.call('shifts.offerPlace', { shiftId }))
    for (const place of [0, 4, code.length >> 1, code.length - 2]) {
      const altered = `${code.slice(0, place)}${code[place] === 'A' ? 'B' : 'A'}${code.slice(place + 1)}`
      expect(refusal(await two.call('shifts.takeOver', { code: altered }))).toBe('offer-not-valid')
    }
    granted(await one.call('shifts.leave', { shiftId }))
    granted(await signUp(one))
    expect(refusal(await two.call('shifts.takeOver', { code }))).toBe('offer-not-valid')
  })
})
