import { partId, wholesOf } from '../../../cloudfunctions/events/hall'
import { leave } from '../../../cloudfunctions/events/leave'
import { signUp } from '../../../cloudfunctions/events/sign-up'
import type { StoredEvent } from '../../../cloudfunctions/events/stored-event'
import { Refusal } from '../../../cloudfunctions/platform/refusal'
import { anEvent, openTerms } from '../../support/builders'
import { eventNeedsOf, residentOf } from '../../support/event-needs'
import { memoryEventStore } from '../../support/memory-event-store'
import { Schedule, seededRandom, verdict } from '../../support/sign-up-schedule'

const now = new Date('2026-11-23T08:00:00Z')
const hallId = 'hall-of-twenty-two-let'
const labels = ['A区', 'B区', '楼上']

const hallOf = (capacity: number, waitlistCap: number): StoredEvent[] =>
  labels.map((section, index) =>
    anEvent(now, {
      ...{ _id: partId(hallId, index + 1), capacity, waitlistCap },
      hall: { id: hallId, section, place: index + 1 },
    }),
  )

/** Thirty people with several phones each reach for places in three parts; some answers get lost, some people leave. */
async function runHall(seed: number) {
  const random = seededRandom(seed)
  const schedule = new Schedule(random)
  const parts = hallOf(5, 3)
  const memory = memoryEventStore(parts, schedule.turn)
  // Phones reach functions whose clocks differ.
  const needsAt = () => eventNeedsOf(memory.store, new Date(now.getTime() + Math.floor(random() * 3)))
  const away = new Set<string>()
  const refusals = new Map<string, string[]>()
  let faults = 0

  const tap = async (name: string) => {
    const eventId = partId(hallId, 1 + Math.floor(random() * labels.length))
    const expects = random() < 0.5 ? ('seat' as const) : ('place-in-line' as const)
    const wish = { eventId, name, companions: 0, expects, answers: [], terms: openTerms, consent: '1' }
    try {
      await signUp(needsAt())(wish, residentOf(name))
    } catch (error) {
      if (error instanceof Refusal) refusals.set(name, [...(refusals.get(name) ?? []), error.code])
      else faults += 1
    }
  }
  const person = async (n: number) => {
    const name = `p${n}`
    const phones = 1 + Math.floor(random() * 3)
    await Promise.all(Array.from({ length: phones }, () => tap(name)))
    if (random() < 0.3) await tap(name)
    if (random() < 0.1) {
      away.add(name)
      for (const { _id: eventId } of parts) await leave(needsAt())({ eventId, party: 1 }, residentOf(name))
    }
  }
  await schedule.run(Promise.all(Array.from({ length: 30 }, (_, n) => person(n))))
  const settled = parts.map(({ _id }) => memory.event(_id))
  const places = settled.flatMap(({ entries }) => entries.map(({ id }) => id))
  const refusedForRoom = (name: string) => refusals.get(name)?.some((code) => code === 'waitlist-full')
  return {
    faults,
    doubled: places.length - new Set(places).size,
    stranded: Array.from({ length: 30 }, (_, n) => `p${n}`).filter(
      (name) => !places.includes(name) && !away.has(name) && !refusedForRoom(name),
    ).length,
    oversold: settled.filter(({ room }) => room < 0).length,
    drift: settled.reduce((sum, event) => sum + verdict(event, []).drift + verdict(event, []).duplicates, 0),
  }
}

test('30 people with several phones and three parts in 500 orders: one place each at most, nobody stranded', async () => {
  for (let seed = 1; seed <= 500; seed += 1) {
    expect({ seed, ...(await runHall(seed)) }).toEqual({
      seed,
      faults: 0,
      doubled: 0,
      stranded: 0,
      oversold: 0,
      drift: 0,
    })
  }
})

describe('a page of a list', () => {
  const row = (id: string, place?: number) => ({
    id,
    endsAt: now,
    hall: place === undefined ? null : { id: hallId, section: labels[place - 1] ?? '', place },
  })
  const rows = [row('a'), row(partId(hallId, 1), 1), row(partId(hallId, 2), 2), row('z')]

  test('holds a hall as one', () => {
    expect(wholesOf(rows, 5, 7)).toEqual({ page: [[rows[0]], [rows[1], rows[2]], [rows[3]]], next: null })
  })

  test('leaves a hall that its end cuts off to the next page', () => {
    expect(wholesOf(rows.slice(0, 2), 5, 2)).toEqual({ page: [[rows[0]]], next: { at: now.toISOString(), id: 'a' } })
  })

  test('read backwards has the parts in their order and goes on behind the last of them', () => {
    const back = [...rows].reverse()
    expect(wholesOf(back, 2, 4)).toEqual({
      page: [[rows[3]], [rows[1], rows[2]]],
      next: { at: now.toISOString(), id: partId(hallId, 1) },
    })
  })
})
