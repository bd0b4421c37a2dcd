import type { Seat } from '../../cloudfunctions/contract/events'
import { StoredEvent } from '../../cloudfunctions/events/stored-event'
import { anEvent, idOf, openTerms } from '../support/builders'
import { type Cloud, startCloud } from '../support/cloud'
import { lectureCrowd, seededRandom, verdict } from '../support/sign-up-schedule'

const { people, capacity, waitlistCap, doubleTaps, leaves, maxParty } = lectureCrowd
let cloud: Cloud
beforeAll(async () => {
  cloud = await startCloud({ maxInstances: 4 })
})
afterAll(() => cloud.stop())

/** The same crowd through functions, SDK and emulator, answers dropped after commit at random. */
async function crowd(seed: number) {
  const random = seededRandom(seed)
  await cloud.emulator.control.reset()
  const event = anEvent(new Date(), { _id: idOf(`crowd${seed}`), capacity, waitlistCap })
  await cloud.insert('events', [event])
  for (let n = 0; n < 25; n += 1) {
    cloud.emulator.control.fault({ n: 1 + Math.floor(random() * people), kind: 'drop-answer' })
  }
  const told = new Map<string, Seat>()
  let faults = 0
  const join = async (n: number) => {
    const person = cloud.person(`p${n}`)
    const companions = Math.floor(random() * maxParty)
    const expects = random() < 0.5 ? ('seat' as const) : ('place-in-line' as const)
    const name = `居民${n}`
    const wish = { eventId: event._id, name, companions, expects, answers: [], terms: openTerms, consent: '1' }
    const tap = async (): Promise<void> => {
      const reply = await person.call('events.signUp', wish)
      if (reply.ok) told.set(person.openid, reply.data)
      else if ('fault' in reply) {
        faults += 1
        await tap()
      }
    }
    await Promise.all(random() < doubleTaps ? [tap(), tap()] : [tap()])
    if (random() >= leaves) return
    const input = { eventId: event._id, party: 1 + companions }
    while (!(await person.call('events.leave', input)).ok) faults += 1
    told.delete(person.openid)
  }
  await Promise.all(Array.from({ length: people }, (_, n) => join(n)))
  const [row] = await cloud.find('events', { _id: event._id })
  return { ...verdict(StoredEvent.parse(row), [...told.values()]), faults, told: told.size }
}

test('twenty crowds of 200 for 50 seats, through the real SDK: never oversold, never an empty seat', async () => {
  let dropped = 0
  for (let seed = 1; seed <= 20; seed += 1) {
    const { faults, told, ...outcome } = await crowd(seed)
    dropped += faults
    expect({ seed, ...outcome }).toEqual({ seed, oversold: 0, unsold: 0, duplicates: 0, drift: 0 })
    expect(told).toBeGreaterThan(15)
  }
  expect(dropped).toBeGreaterThan(20)
})
