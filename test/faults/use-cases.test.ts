import type { ActionName, Input } from '../../cloudfunctions/contract'
import { anEntry, anEvent, idOf, openTerms } from '../support/builders'
import { type Cloud, startCloud } from '../support/cloud'

const now = new Date()
const eventId = idOf('faulty')
const wish = { eventId, name: '居民', companions: 1, answers: [], terms: openTerms, consent: '1' }
const volunteersOnly = { ...openTerms, audience: { kind: 'volunteers' as const } }

interface Case {
  action: ActionName
  input: Input<ActionName>
  /** The event as it stands before. */
  event?: Parameters<typeof anEvent>[1]
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
      const healed = again.ok || ('refusal' in again && again.refusal === 'changed-meanwhile')
      expect({ n, again, healed }).toMatchObject({ n, healed: true })
      expect({ n, state: await kept() }).toEqual({ n, state: after })
    }
  })
})

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)
