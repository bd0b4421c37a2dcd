import { anEntry, anEvent, idOf, minute } from '../support/builders'
import { type Cloud, granted, type Person, startCloud } from '../support/cloud'
import { messagingOptions, setTime, shanghai, templates } from '../support/messaging'
import { aTeamShift } from '../support/volunteers'

const eventId = idOf('told')
const startsAt = shanghai('2026-06-12T15:00')
const due = shanghai('2026-06-12T13:05')
const people = ['first', 'second', 'third']
let cloud: Cloud
let staff: Person

beforeAll(async () => {
  cloud = await startCloud(messagingOptions)
})
afterAll(() => cloud.stop())

const kinds = ['event', 'shift'] as const

async function prepare(what: (typeof kinds)[number] = 'event', moment = due) {
  await cloud.emulator.control.reset()
  setTime(cloud.emulator, moment)
  await cloud.giveRoles('the-staff', ['staff'])
  staff = cloud.person('the-staff')
  const entries = people.map((name) => anEntry(cloud.person(name).personId, { name, at: shanghai('2026-06-01T09:00') }))
  if (what === 'event') await cloud.insert('events', [anEvent(due, { _id: eventId, startsAt, entries })])
  else await cloud.insert('shifts', [aTeamShift(due, { _id: eventId, startsAt, capacity: 3, entries, tellAt: null })])
  for (const name of people) {
    granted(await cloud.person(name).call('messages.consent', { id: `tap-${name}`, eventId, accepted: ['soon'] }))
    cloud.emulator.control.grantConsent(name, templates.soon.id, 1)
  }
}

const fire = () => cloud.emulator.control.fireTimer('timers')
const recipients = () => cloud.emulator.control.outbox().sent.map(({ touser }) => touser)
const reported = (what: (typeof kinds)[number]) =>
  what === 'event'
    ? staff.call('messages.report', { eventId })
    : staff.call('messages.shiftReport', { shiftId: eventId })
const soon = async (what: (typeof kinds)[number] = 'event') =>
  granted(await reported(what)).rounds.find(({ about }) => about === 'soon')

describe('the timer’s run', () => {
  test.each(kinds.flatMap((what) => (['fail', 'drop-answer'] as const).map((kind) => [what, kind] as const)))(
    'for an %s survives every request that meets “%s”',
    async (what, kind) => {
      await prepare(what)
      cloud.emulator.database.resetStats()
      await fire()
      const { requests } = cloud.emulator.database.stats()
      expect(recipients().sort()).toEqual([...people].sort())
      expect(requests).toBeLessThanOrEqual(6 + 3 * people.length)

      for (let n = 1; n <= requests; n += 1) {
        await prepare(what)
        cloud.emulator.control.fault({ n, kind })
        await fire()
        cloud.emulator.control.clearFaults()
        setTime(cloud.emulator, new Date(due.getTime() + 6 * minute))
        await fire()
        await fire()
        setTime(cloud.emulator, new Date(due.getTime() + 12 * minute))
        const round = await soon(what)
        const told = recipients()
        expect({ n, twice: told.length - new Set(told).size, pending: round?.pending }).toEqual({
          n,
          twice: 0,
          pending: 0,
        })
        const missed = round?.missed ?? []
        expect({ n, accounted: (round?.sent ?? 0) + missed.length }).toEqual({ n, accounted: 3 })
        expect({ n, unknown: missed.length <= 1 && missed.every(({ why }) => why === 'unknown') }).toEqual({
          n,
          unknown: true,
        })
      }
    },
  )

  test.each([
    ['is busy', { kind: 'fail' as const, errcode: -1 }, { sent: 3, missed: [] }],
    ['has a spent quota', { kind: 'fail' as const, errcode: 45009 }, { sent: 3, missed: [] }],
    ['forgot its token', { kind: 'fail' as const, errcode: 40001 }, { sent: 3, missed: [] }],
    ['takes a message without saying so', { kind: 'drop-answer' as const }, { sent: 2, missed: [{ why: 'unknown' }] }],
    ['refuses a message', { kind: 'fail' as const, errcode: 47003 }, { sent: 2, missed: [{ why: 'rejected' }] }],
  ])('a WeChat that %s is asked again only where that is safe', async (_, fault, expected) => {
    await prepare()
    cloud.emulator.control.fault({ action: 'wechat.send', n: 2, ...fault })
    await fire()
    await fire()
    await fire()
    expect(await soon()).toMatchObject({ pending: 0, ...expected })
    expect(new Set(recipients()).size).toBe(recipients().length)
  })

  test('a WeChat without a token claims nothing, and everyone is told by the next run', async () => {
    await prepare()
    cloud.emulator.control.fault({ action: 'wechat.stable_token', n: 1, kind: 'fail', errcode: 40125 })
    cloud.emulator.control.fault({ action: 'wechat.send', n: 1, kind: 'fail', errcode: 42001 })
    await fire()
    await fire()
    expect(await soon()).toMatchObject({ sent: 3, pending: 0, missed: [] })
  })
})

describe.each(['fail', 'drop-answer'] as const)('what meets “%s”', (kind) => {
  test('a consent counts once, whichever request it strikes', async () => {
    for (const taps of [1, 2]) {
      for (let n = 1; n <= 4; n += 1) {
        await cloud.emulator.control.reset()
        const person = cloud.person('person')
        if (taps === 2) await person.call('messages.consent', { id: 'earlier', eventId, accepted: ['soon'] })
        cloud.emulator.control.fault({ n, kind })
        const tap = { id: 'tap', eventId, accepted: ['soon' as const] }
        await person.call('messages.consent', tap)
        cloud.emulator.control.clearFaults()
        granted(await person.call('messages.consent', tap))
        expect({ n, soon: granted(await person.call('messages.mine', {})).left.soon }).toEqual({ n, soon: taps })
        expect(await cloud.find('members', {})).toMatchObject([{ platformId: 'person' }])
      }
    }
  })

  test('a notice is handed over once', async () => {
    for (let n = 1; n <= 2; n += 1) {
      await prepare()
      cloud.emulator.control.fault({ n, kind })
      const notice = { eventId, id: 'n1', words: '请看' }
      await staff.call('messages.send', notice)
      cloud.emulator.control.clearFaults()
      granted(await staff.call('messages.send', notice))
      expect(await cloud.find('events', {})).toMatchObject([{ notices: [{ id: 'n1', words: '请看' }] }])
    }
  })

  test('a leader’s notice is handed over once', async () => {
    for (let n = 1; n <= 4; n += 1) {
      await prepare('shift')
      cloud.emulator.control.fault({ n, kind })
      const notice = { shiftId: eventId, id: 'n1', words: '请看' }
      await staff.call('messages.shiftSend', notice)
      cloud.emulator.control.clearFaults()
      granted(await staff.call('messages.shiftSend', notice))
      expect(await cloud.find('shifts', {})).toMatchObject([{ notices: [{ id: 'n1', words: '请看' }] }])
    }
  })
})
