import { anEvent, hour, idOf, openTerms } from '../support/builders'
import { type Cloud, granted, type Person, refusal, startCloud } from '../support/cloud'

const now = new Date()
const chairs = { _id: idOf('lecture'), capacity: 2, waitlistCap: 2 }
const lecture = anEvent(now, chairs)
const eventId = lecture._id
const wish = { eventId, name: '居民', companions: 0, answers: [], terms: openTerms, consent: '2026-11' }

let cloud: Cloud
let first: Person
let second: Person
let third: Person

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

beforeEach(async () => {
  await cloud.emulator.database.wipe()
  await cloud.insert('events', [lecture])
  first = cloud.person('openid-first')
  second = cloud.person('openid-second')
  third = cloud.person('openid-third')
})

describe('the office', () => {
  let staff: Person
  beforeEach(async () => {
    await cloud.giveRoles('openid-staff', ['staff'])
    staff = cloud.person('openid-staff')
  })

  test('sees who comes and who waits', async () => {
    for (const person of [first, second, third]) await person.call('events.signUp', wish)
    const roster = granted(await staff.call('events.roster', { eventId }))
    expect(roster).toMatchObject({ capacity: 2, seated: 2 })
    expect(roster.lines.map(({ state }) => state)).toEqual(['seated', 'seated', 'waiting'])
    expect(JSON.stringify(roster)).not.toMatch(/openid/)
  })

  test('raising the capacity seats whoever waits; it cannot go below the confirmed', async () => {
    for (const person of [first, second, third]) await person.call('events.signUp', wish)
    expect(granted(await staff.call('events.changeCapacity', { eventId, capacity: 3 }))).toMatchObject({
      seated: 3,
      waitingParties: 0,
    })
    expect(granted(await third.call('events.show', { eventId })).mySeat).toMatchObject({ state: 'seated' })
    expect(refusal(await staff.call('events.changeCapacity', { eventId, capacity: 2 }))).toBe('below-confirmed')
    granted(await third.call('events.leave', { eventId, party: 1 }))
    expect(granted(await staff.call('events.changeCapacity', { eventId, capacity: 2 }))).toMatchObject({ seated: 2 })
  })

  test('an edit that meets another’s edit is refused instead of overwriting it', async () => {
    granted(await staff.call('events.edit', { eventId, revision: 1, title: '换了题目' }))
    expect(refusal(await staff.call('events.edit', { eventId, revision: 1, title: '又换' }))).toBe('changed-meanwhile')
    expect(granted(await first.call('events.show', { eventId }))).toMatchObject({ title: '换了题目', revision: 2 })
  })

  test('an edit sent again after a lost answer answers as the first did, and tells nobody twice', async () => {
    const place = { name: '牌坊广场', detail: '', position: null }
    const move = { eventId, revision: 1, title: '换了题目', place, words: '改到广场', terms: openTerms }
    expect(granted(await staff.call('events.edit', move))).toEqual({ revision: 2 })
    const [after] = await cloud.find('events', { _id: eventId })
    expect(granted(await staff.call('events.edit', move))).toEqual({ revision: 2 })
    expect(await cloud.find('events', { _id: eventId })).toEqual([after])
    const others = [
      { title: '又换' },
      { words: '改到操场' },
      { endsAt: new Date(lecture.endsAt.getTime() + hour).toISOString() },
      { terms: { ...openTerms, maxCompanions: 0 } },
    ]
    for (const other of others) {
      expect(refusal(await staff.call('events.edit', { ...move, ...other }))).toBe('changed-meanwhile')
    }
  })

  test('moving an event needs words, and those who look see them', async () => {
    const place = { name: '牌坊广场', detail: '', position: null }
    expect(refusal(await staff.call('events.edit', { eventId, revision: 1, place }))).toBe('say-what-changed')
    granted(await staff.call('events.edit', { eventId, revision: 1, place, words: '改到广场' }))
    expect(granted(await first.call('events.show', { eventId }))).toMatchObject({
      place,
      changed: { words: '改到广场' },
    })
    const backwards = { eventId, revision: 2, endsAt: lecture.startsAt.toISOString(), words: '短一点' }
    expect(refusal(await staff.call('events.edit', backwards))).toBe('ends-before-start')
  })

  test('a cancelled event says so to those who signed up and takes nobody more', async () => {
    granted(await first.call('events.signUp', wish))
    granted(await staff.call('events.cancel', { eventId, reason: '老师病了' }))
    granted(await staff.call('events.cancel', { eventId, reason: '另一个理由' }))
    const { events } = granted(await first.call('events.mine', {}))
    expect(events).toMatchObject([{ event: { signup: 'cancelled', cancelled: { reason: '老师病了' } } }])
    expect(refusal(await second.call('events.signUp', wish))).toBe('event-cancelled')
  })

  test('a revoked role is gone at the next call', async () => {
    granted(await staff.call('events.roster', { eventId }))
    await cloud.emulator.database.handle('database.modifyDocument', {
      collectionName: 'members',
      queryType: 'WHERE',
      query: JSON.stringify({ _id: staff.personId }),
      data: JSON.stringify({ $set: { roles: [] } }),
      multi: false,
      merge: true,
      upsert: false,
    })
    expect(refusal(await staff.call('events.roster', { eventId }))).toBe('not-allowed')
  })
})
