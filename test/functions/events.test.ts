import { anEvent, day, hour, idOf, openTerms } from '../support/builders'
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

const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  cloud.emulator.database.resetStats()
  await work()
  return cloud.emulator.database.stats().requests
}

describe('signing up', () => {
  test('a resident gets a seat and a ticket in one database request', async () => {
    const requests = await requestsOf(async () => {
      const seat = granted(await first.call('events.signUp', wish))
      expect(seat).toMatchObject({ eventId, state: 'seated', waitingPlace: 0, party: 1, name: '居民', offer: null })
      expect(seat.ticket.number).toMatch(/^\d{5}$/)
      expect(seat.ticket.code).toContain(seat.ticket.id)
    })
    expect(requests).toBe(1)
  })

  test('who saw free seats is seated in one request; who saw a seat that is gone waits after all', async () => {
    const hopeful = { ...wish, expects: 'seat' as const }
    expect(await requestsOf(() => first.call('events.signUp', hopeful))).toBe(1)
    expect(granted(await first.call('events.show', { eventId })).mySeat).toMatchObject({ state: 'seated' })
    granted(await second.call('events.signUp', wish))
    expect(granted(await third.call('events.signUp', hopeful))).toMatchObject({ state: 'waiting', waitingPlace: 1 })
    expect(granted(await first.call('events.signUp', hopeful))).toMatchObject({ state: 'seated' })
  })

  test('the third party for two chairs waits, and is told its place', async () => {
    granted(await first.call('events.signUp', wish))
    granted(await second.call('events.signUp', wish))
    expect(granted(await third.call('events.signUp', wish))).toMatchObject({ state: 'waiting', waitingPlace: 1 })
  })

  test('the same wish again gets the same seat; another wish is refused', async () => {
    const seat = granted(await first.call('events.signUp', wish))
    expect(granted(await first.call('events.signUp', wish))).toEqual(seat)
    expect(refusal(await first.call('events.signUp', { ...wish, companions: 1 }))).toBe('already-signed-up')
  })

  test('leaving seats the next who waits, and leaving twice is leaving once', async () => {
    granted(await first.call('events.signUp', { ...wish, companions: 1 }))
    granted(await second.call('events.signUp', wish))
    expect(granted(await second.call('events.show', { eventId })).mySeat).toMatchObject({ state: 'waiting' })
    expect(await requestsOf(() => first.call('events.leave', { eventId, party: 2 }))).toBe(1)
    granted(await first.call('events.leave', { eventId, party: 2 }))
    expect(granted(await second.call('events.show', { eventId })).mySeat).toMatchObject({ state: 'seated' })
    expect((await cloud.find('events', { _id: eventId }))[0]).toMatchObject({ room: 3, turns: 3 })
  })

  test('a party that came down to one on another phone still leaves whole', async () => {
    granted(await first.call('events.signUp', { ...wish, companions: 1 }))
    granted(await first.call('events.shrink', { eventId, from: 2, to: 1 }))
    granted(await first.call('events.leave', { eventId, party: 2 }))
    expect((await cloud.find('events', { _id: eventId }))[0]).toMatchObject({ room: 4, entries: [] })
  })

  test('a waiting party that is too large may come with fewer and keeps its place', async () => {
    granted(await first.call('events.signUp', wish))
    const waiting = granted(await second.call('events.signUp', { ...wish, companions: 1 }))
    expect(waiting).toMatchObject({ state: 'waiting', offer: 1 })
    const shrunk = granted(await second.call('events.shrink', { eventId, from: 2, to: 1 }))
    expect(shrunk).toMatchObject({ state: 'seated', party: 1, ticket: waiting.ticket })
    expect(granted(await second.call('events.shrink', { eventId, from: 2, to: 1 }))).toEqual(shrunk)
    expect(refusal(await second.call('events.shrink', { eventId, from: 1, to: 2 }))).toBe('party-cannot-grow')
    expect(refusal(await third.call('events.shrink', { eventId, from: 2, to: 1 }))).toBe('not-signed-up')
  })

  test('once anyone waits, newcomers wait', async () => {
    granted(await first.call('events.signUp', wish))
    granted(await second.call('events.signUp', { ...wish, companions: 1 }))
    expect(granted(await third.call('events.signUp', wish))).toMatchObject({
      state: 'waiting',
      waitingPlace: 2,
      offer: null,
    })
  })
})

describe('a sign-up that cannot be', () => {
  const questions = [{ id: 'q', label: '想问什么？', required: true, kind: 'text' as const, choices: [] }]
  const cases: [string, Parameters<typeof anEvent>[1], Partial<typeof wish> & object, string][] = [
    ['an event of another community', { communityId: 'elsewhere' }, {}, 'event-not-found'],
    ['a draft', { published: false }, {}, 'event-not-found'],
    ['a cancelled event', { cancelled: { at: now, reason: '下雨' } }, {}, 'event-cancelled'],
    [
      'an event that is over',
      { startsAt: new Date(now.getTime() - day), endsAt: new Date(now.getTime() - hour) },
      {},
      'event-over',
    ],
    ['before sign-up opens', { signupOpensAt: new Date(now.getTime() + hour) }, {}, 'signup-not-open'],
    ['after sign-up closed', { signupClosesAt: new Date(now.getTime() - hour) }, {}, 'signup-closed'],
    ['a full waitlist', { capacity: 1, waitlistCap: 0 }, { companions: 1 }, 'waitlist-full'],
    ['terms that are no longer the event’s', { terms: { ...openTerms, questions } }, {}, 'terms-changed'],
    ['terms that the client made up', {}, { terms: { ...openTerms, maxCompanions: 3 } }, 'terms-changed'],
    [
      'more companions than agreed',
      { terms: { ...openTerms, maxCompanions: 1 } },
      { terms: { ...openTerms, maxCompanions: 1 }, companions: 2 },
      'too-many-companions',
    ],
    [
      'a required question left blank',
      { terms: { ...openTerms, questions } },
      { terms: { ...openTerms, questions } },
      'answer-invalid',
    ],
    [
      'an audience one is not of',
      { terms: { ...openTerms, audience: { kind: 'volunteers' } } },
      { terms: { ...openTerms, audience: { kind: 'volunteers' as const } } },
      'not-in-audience',
    ],
  ]
  test.each(cases)('%s is refused in at most two requests and changes nothing', async (_, fields, different, word) => {
    await cloud.emulator.database.wipe()
    await cloud.insert('events', [anEvent(now, { ...chairs, ...fields })])
    const before = await cloud.find('events', {})
    const requests = await requestsOf(async () => {
      expect(refusal(await first.call('events.signUp', { ...wish, ...different }))).toBe(word)
    })
    expect(requests).toBeLessThanOrEqual(2)
    expect(await cloud.find('events', {})).toEqual(before)
  })

  test('an unknown event, and an object where the id belongs', async () => {
    expect(refusal(await first.call('events.signUp', { ...wish, eventId: 'nowhere' }))).toBe('event-not-found')
    const forged = { ...wish, eventId: { $ne: null } as unknown as string }
    expect(refusal(await first.call('events.signUp', forged))).toBe('invalid-input')
  })

  test('a volunteer may sign up for a volunteers’ event, for one read more', async () => {
    const terms = { ...openTerms, audience: { kind: 'volunteers' as const } }
    await cloud.emulator.database.wipe()
    await cloud.insert('events', [anEvent(now, { ...chairs, terms })])
    await cloud.giveRoles('openid-first', ['volunteer'])
    const requests = await requestsOf(async () => {
      expect(granted(await first.call('events.signUp', { ...wish, terms }))).toMatchObject({ state: 'seated' })
    })
    expect(requests).toBe(2)
  })
})

describe('reading', () => {
  test('a list pages by cursor and never misses or repeats an event', async () => {
    await cloud.emulator.database.wipe()
    const at = (n: number) => new Date(now.getTime() + day + Math.floor(n / 3) * hour)
    await cloud.insert(
      'events',
      Array.from({ length: 25 }, (_, n) => anEvent(now, { _id: idOf(`e${n}`), startsAt: at(n) })),
    )
    const seen: string[] = []
    let after: { at: string; id: string } | undefined
    for (;;) {
      cloud.emulator.database.resetStats()
      const page = granted(await cloud.visitor.call('events.list', { limit: 7, ...(after ? { after } : {}) }))
      expect(cloud.emulator.database.stats()).toMatchObject({ requests: 1, unindexed: [] })
      expect(cloud.emulator.database.stats().examined).toBeLessThanOrEqual(7 + 1 + 3)
      seen.push(...page.events.map(({ id }) => id))
      if (!page.next) break
      after = page.next
    }
    expect(seen).toHaveLength(25)
    expect(new Set(seen).size).toBe(25)
  })

  test('past events come latest first; drafts and other communities never', async () => {
    await cloud.emulator.database.wipe()
    const past = (n: number) => ({
      startsAt: new Date(now.getTime() - n * day),
      endsAt: new Date(now.getTime() - n * day + hour),
    })
    await cloud.insert('events', [
      anEvent(now, { _id: 'p2', ...past(2) }),
      anEvent(now, { _id: 'p1', ...past(1) }),
      anEvent(now, { _id: 'draft', published: false, ...past(1) }),
      anEvent(now, { _id: 'other', communityId: 'elsewhere', ...past(1) }),
    ])
    const { events } = granted(await cloud.visitor.call('events.list', { when: 'past' }))
    expect(events.map(({ id, signup }) => [id, signup])).toEqual([
      ['p1', 'over'],
      ['p2', 'over'],
    ])
  })

  test('my events hold my own place and nobody else’s, in one request', async () => {
    granted(await first.call('events.signUp', { ...wish, name: '居民甲的标记' }))
    granted(await second.call('events.signUp', wish))
    expect(await requestsOf(() => second.call('events.mine', {}))).toBe(1)
    const { events } = granted(await second.call('events.mine', {}))
    expect(events).toMatchObject([{ event: { id: eventId }, seat: { state: 'seated' } }])
    expect(JSON.stringify(events)).not.toContain('居民甲的标记')
    expect(granted(await third.call('events.mine', {})).events).toEqual([])
  })
})
