import type { ActionName, Input } from '../../cloudfunctions/contract'
import { doorCode, stepAt } from '../../cloudfunctions/door/door-code'
import { invite } from '../../cloudfunctions/door/invitation'
import { packMark } from '../../cloudfunctions/door/packed-mark'
import { ticketCode } from '../../cloudfunctions/events/ticket'
import { personIdOf } from '../../cloudfunctions/platform/person-id'
import { openSecrets } from '../../cloudfunctions/platform/secrets'
import { anEntry, anEvent, day, idOf, openTerms } from '../support/builders'
import { type Cloud, communityId, startCloud } from '../support/cloud'
import { testSecret } from '../support/event-needs'
import { eventFields, seriesFields } from '../support/office'

const now = new Date()
const eventId = idOf('faulty')
const wish = { eventId, name: '居民', companions: 1, answers: [], terms: openTerms, consent: '1' }
const key = 'random-key-of-a-form'
const later = new Date(now.getTime() + 9 * day).toISOString()
const volunteersOnly = { ...openTerms, audience: { kind: 'volunteers' as const } }
const secrets = openSecrets(testSecret)
const personId = personIdOf(secrets, communityId, 'person')
const keepers = [{ id: personId, name: '志愿者' }]
const handedIn = { 'FrontDoor1-0': packMark({ kind: 'walk-in', at: now, heads: 2 }) }

interface Case {
  action: ActionName
  input: Input<ActionName>
  /** The event as it stands before. */
  event?: Parameters<typeof anEvent>[1] & {
    keepers?: typeof keepers
    leftKeepers?: typeof keepers
    handedIn?: typeof handedIn
  }
}

const mine = (party: number) => (personId: string) => anEntry(personId, { party })
const cases: Record<string, Case & { entries?: ReturnType<typeof mine> }> = {
  'signing up': { action: 'events.signUp', input: wish },
  'signing up under an audience rule': {
    action: 'events.signUp',
    input: { ...wish, terms: volunteersOnly },
    event: { terms: volunteersOnly },
  },
  leaving: { action: 'events.leave', input: { eventId, party: 2 }, entries: mine(2) },
  'leaving with another party than one has': { action: 'events.leave', input: { eventId, party: 1 }, entries: mine(3) },
  'coming with fewer': { action: 'events.shrink', input: { eventId, from: 3, to: 1 }, entries: mine(3) },
  'raising the capacity': { action: 'events.changeCapacity', input: { eventId, capacity: 50 } },
  'lowering the capacity': { action: 'events.changeCapacity', input: { eventId, capacity: 3 } },
  editing: { action: 'events.edit', input: { eventId, revision: 1, title: '新题目' } },
  cancelling: { action: 'events.cancel', input: { eventId, reason: '下雨' } },
  'drafting an event': { action: 'events.createDraft', input: { key, fields: eventFields(now) } },
  'copying an event': { action: 'events.copy', input: { eventId, key, startsAt: later } },
  'editing a draft': {
    action: 'events.edit',
    input: { eventId, revision: 1, waitlistCap: 7 },
    event: { published: false },
  },
  publishing: { action: 'events.publish', input: { eventId, revision: 1 }, event: { published: false } },
  'withdrawing a draft': { action: 'events.withdrawDraft', input: { eventId }, event: { published: false } },
  'writing a brief': { action: 'events.writeBrief', input: { eventId, revision: 0, words: '来的人不少' } },
  'opening a series': { action: 'events.createSeries', input: { key, fields: seriesFields() } },
  'adding someone by hand': { action: 'events.addByHand', input: { eventId, key, name: '没带手机', party: 2 } },
  'taking someone off': {
    action: 'events.takeOff',
    input: { eventId, entry: `hand-${idOf('entry')}`, party: 2 },
    entries: () => anEntry(`hand-${idOf('entry')}`, { party: 2 }),
  },
  'opening an invitation to the door': {
    action: 'door.accept',
    input: { code: invite(secrets, communityId, eventId, 0, now).code, name: '志愿者' },
  },
  'revoking a keeper': {
    action: 'door.revokeKeeper',
    input: { eventId, ref: secrets.sign('member-ref', `keeper|${eventId}|${personId}`) },
    event: { keepers },
  },
  'sending what a door wrote down': {
    action: 'door.sync',
    input: {
      eventId,
      marks: [
        { kind: 'find', id: 'FrontDoor1-0', at: now.toISOString(), ticket: '10001' },
        { kind: 'walk-in', id: 'FrontDoor1-1', at: now.toISOString(), heads: 2 },
      ],
    },
    event: { keepers },
  },
  'handing in what was not sent when the duty was taken back': {
    action: 'door.handIn',
    input: { eventId, marks: [{ kind: 'walk-in', id: 'FrontDoor1-0', at: now.toISOString(), heads: 2 }] },
    event: { leftKeepers: keepers },
  },
  'letting count what was handed in': {
    action: 'door.settle',
    input: { eventId, marks: ['FrontDoor1-0'], count: true },
    event: { handedIn },
  },
  'dropping what was handed in': {
    action: 'door.settle',
    input: { eventId, marks: ['FrontDoor1-0'], count: false },
    event: { handedIn },
  },
  'claiming to have scanned the door': {
    action: 'door.arriveByCode',
    input: {
      doorCode: doorCode(secrets, communityId, eventId, stepAt(now) - 20),
      ticketCode: ticketCode(secrets, eventId, 'ticket', '10001'),
    },
    entries: (personId) => anEntry(personId, { number: '10001', ticketId: 'ticket' }),
  },
  'showing photos of the day': {
    action: 'events.setPhotos',
    input: { eventId, from: [], photos: ['cloud://local.local/event-photos/one.jpg'] },
  },
  'allowing a message': { action: 'messages.consent', input: { id: 'tap', eventId, accepted: ['soon'] } },
  'handing over a notice': { action: 'messages.send', input: { eventId, id: 'n1', words: '记得带伞' } },
  'opening a calendar': { action: 'members.openCalendar', input: {} },
  'closing a calendar': { action: 'members.closeCalendar', input: {} },
}

let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(() => cloud.stop())

async function prepare({ event = {}, entries }: (typeof cases)[string]) {
  await cloud.emulator.control.reset()
  const person = cloud.person('person')
  await cloud.insert('events', [
    anEvent(now, { _id: eventId, ...event, entries: entries ? [entries(person.personId)] : [] }),
  ])
  await cloud.giveRoles('person', ['volunteer', 'staff'], { feedTurn: 0, feedHash: null })
  return person
}

/** What is kept, without what chance and the clock decide. */
async function kept(): Promise<unknown> {
  const state = [await cloud.find('events', {}), await cloud.find('members', {})]
  const vary = new Set(['at', 'card', 'number'])
  return JSON.parse(JSON.stringify(state, (key, value) => (vary.has(key) ? 'varies' : value)))
}

describe.each(Object.entries(cases))('%s', (_, scenario) => {
  test.each(['fail', 'drop-answer'] as const)('survives every request that meets “%s”', async (kind) => {
    const undisturbed = await prepare(scenario)
    const before = await kept()
    cloud.emulator.database.resetStats()
    expect(await undisturbed.call(scenario.action, scenario.input)).toMatchObject({ ok: true })
    const { requests } = cloud.emulator.database.stats()
    const after = await kept()
    expect(requests).toBeGreaterThan(0)

    for (let n = 1; n <= requests; n += 1) {
      const person = await prepare(scenario)
      cloud.emulator.control.fault({ n, kind })
      const struck = await person.call(scenario.action, scenario.input)
      cloud.emulator.control.clearFaults()
      const state = await kept()
      expect({ n, struck, whole: same(state, before) || same(state, after) }).toMatchObject({ n, whole: true })

      const again = await person.call(scenario.action, scenario.input)
      // Two who change the capacity at once meet; everything else answers as the first time did.
      const meets = scenario.action === 'events.changeCapacity'
      const healed = again.ok || (meets && 'refusal' in again && again.refusal === 'changed-meanwhile')
      expect({ n, again, healed }).toMatchObject({ n, healed: true })
      expect({ n, state: await kept() }).toEqual({ n, state: after })
    }
  })
})

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
