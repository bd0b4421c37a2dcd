import type { DoorMark } from '../../cloudfunctions/contract/door'
import { doorCode, stepAt } from '../../cloudfunctions/door/door-code'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEntry, anEvent, day, hour, idOf, minute } from '../support/builders'
import { type Cloud, communityId, granted, type Person, refusal, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'

const now = new Date()
const secrets = openSecrets(testSecret)
const eventId = idOf('door')
const soon = { _id: eventId, startsAt: new Date(now.getTime() + 10 * minute), capacity: 4 }

let cloud: Cloud
let keeper: Person
let second: Person
let resident: Person
let staff: Person

beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

beforeEach(async () => {
  await cloud.emulator.database.wipe()
  keeper = cloud.person('openid-keeper')
  second = cloud.person('openid-second')
  resident = cloud.person('openid-resident')
  staff = cloud.person('openid-staff')
  await cloud.giveRoles('openid-staff', ['staff'])
  await place()
})

const entries = () => [
  anEntry(resident.personId, { number: '10001', name: '居民甲', party: 2, ticketId: 'ticket-1' }),
  anEntry('p2', { number: '10002', name: '居民乙', party: 2 }),
  anEntry('p3', { number: '10003', name: '候补丙' }),
]

/** The event as it stands before each test, with both keepers at its door. */
async function place(fields: Parameters<typeof anEvent>[1] = {}): Promise<void> {
  const keepers = [keeper, second].map(({ personId }) => ({ id: personId, name: '志愿者' }))
  await cloud.insert('events', [{ ...anEvent(now, { ...soon, entries: entries(), ...fields }), keepers }])
}

const doorOf = (phone: string) => {
  let made = 0
  const next = () => ({ id: `${phone}-${made++}`, at: new Date(now.getTime() + made * 1000).toISOString() })
  return {
    scan: (code: string): DoorMark => ({ kind: 'scan', ...next(), code }),
    find: (ticket: string): DoorMark => ({ kind: 'find', ...next(), ticket }),
    walkIn: (heads: number): DoorMark => ({ kind: 'walk-in', ...next(), heads }),
    undo: (of: string): DoorMark => ({ kind: 'undo', ...next(), of }),
  }
}
const front = () => doorOf('FrontDoor1')
const back = () => doorOf('BackDoor22')
const codeOf = (number: string, event = eventId) => ticketCode(secrets, event, `ticket-${number.at(-1)}`, number)
const sync = async (person: Person, marks: DoorMark[]) => {
  const { results, attendance } = granted(await person.call('door.sync', { eventId, marks }))
  if (!attendance) throw new Error('the attendance comes unless it is not wanted')
  return { results, attendance }
}
const verdicts = async (person: Person, marks: DoorMark[]) =>
  (await sync(person, marks)).results.map(({ verdict }) => verdict)

const requestsOf = async (work: () => Promise<unknown>): Promise<number> => {
  cloud.emulator.database.resetStats()
  await work()
  expect(cloud.emulator.database.stats().unindexed).toEqual([])
  return cloud.emulator.database.stats().requests
}

describe('opening the door', () => {
  test('a keeper gets the list with shortened names, the time and the door’s codes in one request', async () => {
    const requests = await requestsOf(async () => {
      const door = granted(await keeper.call('door.open', { eventId }))
      expect(door.lines).toEqual([
        { ticket: '10001', name: '居*', party: 2, state: 'seated' },
        { ticket: '10002', name: '居*', party: 2, state: 'seated' },
        { ticket: '10003', name: '候*', party: 1, state: 'waiting' },
      ])
      expect(door.attendance).toMatchObject({ arrived: [], heads: 0, walkIns: 0, absent: 2 })
      expect(Math.abs(Date.parse(door.serverNow) - Date.now())).toBeLessThan(5 * minute)
      const at = (stepAt(now) - door.codes.firstStep) * 16
      const shown = `D1.${eventId}.${stepAt(now)}.${door.codes.proofs.slice(at, at + 16)}`
      expect(shown).toBe(doorCode(secrets, communityId, eventId, stepAt(now)))
      expect(JSON.stringify(door)).not.toMatch(/居民|候补|ticket-1|openid/)
    })
    expect(requests).toBe(1)
  })

  test('nobody else gets anything, and a missing event answers the same', async () => {
    expect(refusal(await resident.call('door.open', { eventId }))).toBe('not-keeper')
    expect(refusal(await staff.call('door.open', { eventId }))).toBe('not-keeper')
    expect(refusal(await keeper.call('door.open', { eventId: 'missing' }))).toBe('not-keeper')
    expect(refusal(await resident.call('door.sync', { eventId, marks: [front().find('10001')] }))).toBe('not-keeper')
    expect((await cloud.find('events', {}))[0]).not.toHaveProperty('marks')
  })

  test.each([
    ['two days ahead', { startsAt: new Date(now.getTime() + 2 * day) }, 'door-not-yet'],
    ['a day after the end', { endsAt: new Date(now.getTime() - day) }, 'event-over'],
  ])('%s there is no list', async (_, fields, word) => {
    await cloud.emulator.database.wipe()
    await place(fields)
    expect(refusal(await keeper.call('door.open', { eventId }))).toBe(word)
  })
})

describe('marks', () => {
  test('an arrival is one request and says what came of it', async () => {
    const door = front()
    const requests = await requestsOf(async () => {
      const { results, attendance } = await sync(keeper, [door.scan(codeOf('10001'))])
      expect(results).toEqual([{ id: 'FrontDoor1-0', verdict: 'arrived' }])
      expect(attendance).toMatchObject({ arrived: [{ ticket: '10001' }], heads: 2, absent: 1 })
    })
    expect(requests).toBe(1)
    const brief = { eventId, marks: [door.find('10002')], withAttendance: false }
    expect(granted(await keeper.call('door.sync', brief))).toMatchObject({
      results: [{ id: 'FrontDoor1-1', verdict: 'arrived' }],
      attendance: null,
    })
  })

  test('a batch of a hundred is one request too, and each item has its answer', async () => {
    const door = front()
    const marks = [
      door.find('10002'),
      door.find('10003'),
      door.find('10002'),
      door.find('99999'),
      door.walkIn(3),
      door.undo('FrontDoor1-4'),
      ...Array.from({ length: 94 }, () => door.walkIn(1)),
    ]
    const requests = await requestsOf(async () => {
      const { results, attendance } = await sync(keeper, marks)
      expect(results.slice(0, 6).map(({ verdict }) => verdict)).toEqual([
        'arrived',
        'waiting',
        'again',
        'unknown',
        'noted',
        'noted',
      ])
      expect(attendance).toMatchObject({ heads: 3, walkIns: 94, absent: 1, again: [{ ticket: '10002' }] })
    })
    expect(requests).toBe(1)
  })

  test('two doors admit one ticket offline: the sync counts it once and lists the other', async () => {
    const [one, other] = [front(), back()]
    const early = one.scan(codeOf('10001'))
    other.walkIn(1)
    const late = other.scan(codeOf('10001'))
    expect(await verdicts(second, [late])).toEqual(['arrived'])
    expect(await verdicts(keeper, [early])).toEqual(['arrived'])
    const { attendance } = await sync(second, [late])
    expect(attendance).toMatchObject({
      arrived: [{ markId: 'FrontDoor1-0' }],
      again: [{ markId: 'BackDoor22-1' }],
      heads: 2,
    })
  })

  test('an undo that comes before what it undoes still undoes it', async () => {
    const door = front()
    const arrival = door.find('10001')
    const undo = door.undo(arrival.id)
    expect(await verdicts(second, [undo])).toEqual(['noted'])
    expect(await verdicts(keeper, [arrival])).toEqual(['undone'])
    expect((await sync(keeper, [])).attendance).toMatchObject({ arrived: [], absent: 2 })
  })

  test('forged, altered and foreign codes are refused one by one, and the rest is kept', async () => {
    const door = front()
    const marks = [
      door.scan(codeOf('10001').replace('10001', '10002')),
      door.scan('https://example.com/'),
      door.scan(codeOf('10001', idOf('another'))),
      door.scan(codeOf('10001')),
    ]
    expect(await verdicts(keeper, marks)).toEqual(['forged', 'forged', 'other-event', 'arrived'])
    expect(Object.keys((await cloud.find('events', {}))[0]?.marks as object)).toEqual(['FrontDoor1-3'])
  })

  test('an id that stands for another mark keeps the first one', async () => {
    const door = front()
    const first = door.find('10001')
    const other = { ...first, ticket: '10002' } as DoorMark
    const more = door.find('10003')
    expect(await verdicts(keeper, [first, other])).toEqual(['arrived', 'changed'])
    expect(await verdicts(keeper, [other, more])).toEqual(['changed', 'waiting'])
    expect((await sync(keeper, [])).attendance.arrived.map(({ ticket }) => ticket)).toEqual(['10001', '10003'])
  })

  test('an id that reaches into the document, and a mark of somebody’s own, are no ids', async () => {
    const mark = front().find('10001')
    for (const id of ['self-10001', 'a.b-1', '$set-1', '__proto__-1', 'keepers.0-1']) {
      expect(refusal(await keeper.call('door.sync', { eventId, marks: [{ ...mark, id }] }))).toBe('invalid-input')
    }
  })

  test('signing up and leaving go on beside the door and touch no mark', async () => {
    await sync(keeper, [front().find('10002')])
    const newcomer = cloud.person('openid-late')
    const { terms } = granted(await newcomer.call('events.show', { eventId }))
    const wish = { eventId, name: '晚到', companions: 0, answers: [], terms, consent: '1' }
    granted(await newcomer.call('events.signUp', wish))
    granted(await resident.call('events.leave', { eventId, party: 2 }))
    const { attendance } = await sync(keeper, [])
    expect(attendance).toMatchObject({ arrived: [{ ticket: '10002' }], absent: 2 })
    cloud.emulator.database.resetStats()
    granted(await cloud.visitor.call('events.list', {}))
    expect(cloud.emulator.database.stats().requests).toBe(1)
  })

  test('a record closes a week after the event', async () => {
    await cloud.emulator.database.wipe()
    await place({ startsAt: new Date(now.getTime() - 9 * day), endsAt: new Date(now.getTime() - 8 * day) })
    expect(refusal(await keeper.call('door.sync', { eventId, marks: [front().find('10001')] }))).toBe('event-over')
  })
})

describe('scanning the door’s own code', () => {
  const shown = (steps = 0, event = eventId) => doorCode(secrets, communityId, event, stepAt(new Date()) + steps)
  const arrive = (person: Person, doorCode: string, ticket = codeOf('10001')) =>
    person.call('door.arriveByCode', { doorCode, ticketCode: ticket })

  test('the code of this moment is an arrival, in one request, and once', async () => {
    const requests = await requestsOf(async () => {
      expect(granted(await arrive(resident, shown()))).toEqual({ eventId, state: 'arrived' })
    })
    expect(requests).toBe(1)
    expect(granted(await arrive(resident, shown(1)))).toEqual({ eventId, state: 'arrived' })
    expect((await sync(keeper, [])).attendance).toMatchObject({ arrived: [{ ticket: '10001' }], again: [], heads: 2 })
  })

  test('a code of another moment is a claim until a keeper nods', async () => {
    expect(granted(await arrive(resident, shown(-20)))).toEqual({ eventId, state: 'claimed' })
    expect((await sync(keeper, [])).attendance).toMatchObject({ arrived: [], claims: [{ ticket: '10001' }], heads: 0 })
    expect(await verdicts(keeper, [front().find('10001')])).toEqual(['arrived'])
    expect((await sync(keeper, [])).attendance).toMatchObject({ claims: [], heads: 2 })
    expect(granted(await arrive(resident, shown(-20)))).toEqual({ eventId, state: 'arrived' })
  })

  test('an arrival that a keeper took back stays taken back', async () => {
    granted(await arrive(resident, shown()))
    await sync(keeper, [front().undo('self-10001')])
    expect(granted(await arrive(resident, shown()))).toEqual({ eventId, state: 'claimed' })
  })

  test('forged codes, tickets of others and of other events are refused and write nothing', async () => {
    const forged = shown().replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    expect(refusal(await arrive(resident, forged))).toBe('door-code-invalid')
    expect(refusal(await arrive(resident, shown(), codeOf('10001').replace('10001', '10002')))).toBe('ticket-invalid')
    expect(refusal(await arrive(resident, shown(0, idOf('another'))))).toBe('door-code-of-other-event')
    expect(refusal(await arrive(second, shown()))).toBe('not-signed-up')
    expect(
      refusal(await resident.call('door.arriveByCode', { doorCode: shown(), ticketCode: codeOf('10001') }, 'x')),
    ).toBe('door-code-invalid')
    expect((await cloud.find('events', {}))[0]).not.toHaveProperty('marks')
  })
})

describe('who keeps the door', () => {
  const invite = async () => granted(await staff.call('door.inviteKeeper', { eventId }))
  const volunteer = () => cloud.person('openid-volunteer')

  test('whoever opens the invitation may open the door, in one request, and opening twice is opening once', async () => {
    const { code } = await invite()
    const requests = await requestsOf(async () => {
      expect(granted(await volunteer().call('door.accept', { code, name: '志愿者三' }))).toEqual({ eventId })
    })
    expect(requests).toBe(1)
    granted(await volunteer().call('door.accept', { code, name: '志愿者三' }))
    granted(await volunteer().call('door.open', { eventId }))
    const { keepers } = granted(await staff.call('door.keepers', { eventId }))
    expect(keepers.map(({ name }) => name)).toEqual(['志愿者', '志愿者', '志愿者三'])
    expect(JSON.stringify(keepers)).not.toContain(keeper.personId)
  })

  test('duties list one’s own doors only, in one request', async () => {
    await cloud.insert('events', [anEvent(now, { _id: idOf('another') })])
    const requests = await requestsOf(async () => {
      const { events, next } = granted(await keeper.call('door.duties', {}))
      expect({ events: events.map(({ id }) => id), next }).toEqual({ events: [eventId], next: null })
    })
    expect(requests).toBe(1)
    expect(granted(await resident.call('door.duties', {})).events).toEqual([])
  })

  test('a revoked keeper is out at the next call, and so are invitations given out before', async () => {
    const { code } = await invite()
    const { keepers } = granted(await staff.call('door.keepers', { eventId }))
    granted(await staff.call('door.revokeKeeper', { eventId, ref: keepers[0]?.ref ?? '' }))
    granted(await staff.call('door.revokeKeeper', { eventId, ref: keepers[0]?.ref ?? '' }))
    expect(refusal(await keeper.call('door.sync', { eventId, marks: [front().find('10001')] }))).toBe('not-keeper')
    expect(refusal(await keeper.call('door.accept', { code, name: '又来了' }))).toBe('invitation-expired')
    granted(await second.call('door.open', { eventId }))
    granted(await volunteer().call('door.accept', { code: (await invite()).code, name: '新人' }))
  })

  test('forged invitations, those of an event that is over, and a twenty-first keeper are refused', async () => {
    const { code } = await invite()
    const accept = (text: string) => volunteer().call('door.accept', { code: text, name: '新人' })
    expect(refusal(await accept(`${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`))).toBe('invitation-invalid')
    const set = async (fields: object) => {
      const [event] = await cloud.find('events', {})
      await cloud.emulator.database.wipe()
      await cloud.insert('events', [{ ...event, ...fields }])
    }
    const many = Array.from({ length: 20 }, (_, n) => ({ id: `keeper-${n}`, name: '志愿者' }))
    await set({ keepers: many })
    expect(refusal(await accept(code))).toBe('too-many-keepers')
    await set({ keepers: [], endsAt: new Date(now.getTime() - hour) })
    expect(refusal(await accept(code))).toBe('event-over')
  })
})
