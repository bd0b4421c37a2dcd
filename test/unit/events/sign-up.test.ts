import { signUp } from '../../../cloudfunctions/events/sign-up'
import { anEvent, openTerms } from '../../support/builders'
import { eventNeedsOf, residentOf } from '../../support/event-needs'
import { memoryEventStore } from '../../support/memory-event-store'

const now = new Date('2026-11-23T08:00:00Z')
const event = anEvent(now)
const wish = {
  eventId: event._id,
  name: '居民',
  companions: 0,
  expects: 'place-in-line' as const,
  answers: [],
  terms: openTerms,
  consent: '1',
}

test('a number that someone holds already is drawn again', async () => {
  const numbers = ['10000', '10000', '10001']
  const { store, requests } = memoryEventStore([event])
  const tickets = { id: () => 'ticket', number: () => numbers.shift() ?? '' }
  const needs = eventNeedsOf(store, now, { tickets })
  expect((await signUp(needs)(wish, residentOf('a'))).ticket.number).toBe('10000')
  expect((await signUp(needs)(wish, residentOf('b'))).ticket.number).toBe('10001')
  expect(requests()).toBe(1 + 3)
})

test('whoever saw free seats is seated in one request, and one that is just gone costs two more', async () => {
  const { store, requests } = memoryEventStore([anEvent(now, { capacity: 1 })])
  const needs = eventNeedsOf(store, now)
  const hopeful = { ...wish, expects: 'seat' as const }
  expect(await signUp(needs)(hopeful, residentOf('a'))).toMatchObject({ state: 'seated', waitingPlace: 0 })
  expect(requests()).toBe(1)
  expect(await signUp(needs)(hopeful, residentOf('b'))).toMatchObject({ state: 'waiting', waitingPlace: 1 })
  expect(requests()).toBe(1 + 3)
})

test('a store that takes nobody although nothing speaks against it is a fault, not an endless loop', async () => {
  const { store } = memoryEventStore([event])
  const needs = eventNeedsOf({ ...store, enter: async () => null }, now)
  await expect(signUp(needs)(wish, residentOf('a'))).rejects.toThrow('could not be taken')
})
