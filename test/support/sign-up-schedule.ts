import type { Seat } from '../../cloudfunctions/contract/events'
import { leave } from '../../cloudfunctions/events/leave'
import { signUp } from '../../cloudfunctions/events/sign-up'
import type { StoredEvent } from '../../cloudfunctions/events/stored-event'
import { Refusal } from '../../cloudfunctions/platform/refusal'
import { seating } from '../../cloudfunctions/roster/roster'
import { anEvent, openTerms } from './builders'
import { eventNeedsOf, residentOf } from './event-needs'
import { memoryEventStore } from './memory-event-store'

/** A seeded stream of numbers in [0, 1): mulberry32. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let word = Math.imul(state ^ (state >>> 15), state | 1)
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61)
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296
  }
}

export interface Crowd {
  people: number
  capacity: number
  waitlistCap: number
  /** Shares of the people who tap twice, lose the answer and try again, or leave afterwards. */
  doubleTaps: number
  droppedAnswers: number
  leaves: number
  maxParty: number
}

export const lectureCrowd: Crowd = {
  people: 200,
  capacity: 50,
  waitlistCap: 30,
  doubleTaps: 0.3,
  droppedAnswers: 0.1,
  leaves: 0.15,
  maxParty: 4,
}

export interface CrowdOutcome {
  /** People beyond the capacity who were told that they have a seat. */
  oversold: number
  /** Free seats that the first waiting party would fit into. */
  unsold: number
  /** Second entries of one person. */
  duplicates: number
  /** Times that someone lost a seat or a place to another. */
  overtaken: number
  /** Difference between the room that is written down and the room there is. */
  drift: number
  attempts: number
  requests: number
  faults: number
}

type Step = () => void

/** Lets whoever waits at a request go on in an order that the seed decides. */
export class Schedule {
  private waiting: Step[] = []
  constructor(private readonly random: () => number) {}

  readonly turn = () => new Promise<void>((resolve) => this.waiting.push(resolve))

  async run(work: Promise<unknown>): Promise<void> {
    let done = false
    const finished = work.finally(() => {
      done = true
    })
    while (!done) {
      await new Promise((resolve) => setImmediate(resolve))
      const burst = 1 + Math.floor(this.random() * 8)
      for (let n = 0; n < burst && this.waiting.length > 0; n += 1) {
        const [step] = this.waiting.splice(Math.floor(this.random() * this.waiting.length), 1)
        step?.()
        await Promise.resolve()
      }
    }
    await finished
  }
}

/** Two hundred phones at once: any request may overtake any other, taps repeat, answers get lost, people leave. */
export async function runCrowd(seed: number, crowd: Crowd = lectureCrowd): Promise<CrowdOutcome> {
  const random = seededRandom(seed)
  const schedule = new Schedule(random)
  const now = new Date('2026-11-23T08:00:00Z')
  const event = anEvent(now, { capacity: crowd.capacity, waitlistCap: crowd.waitlistCap })
  const count = { attempts: 0, faults: 0, overtaken: 0 }
  const memory = memoryEventStore([event], schedule.turn, (before, after) => {
    count.overtaken += overtakenBy(before, after)
  })
  const needs = eventNeedsOf(memory.store, now)
  const told = new Map<string, Seat>()

  const tap = async (name: string, companions: number) => {
    count.attempts += 1
    const expects = random() < 0.5 ? ('seat' as const) : ('place-in-line' as const)
    const wish = { eventId: event._id, name, companions, expects, answers: [], terms: openTerms, consent: '1' }
    try {
      told.set(name, await signUp(needs)(wish, residentOf(name)))
    } catch (error) {
      if (!(error instanceof Refusal)) count.faults += 1
    }
  }
  const person = async (n: number) => {
    const name = `p${n}`
    const companions = Math.floor(random() * crowd.maxParty)
    const taps = [tap(name, companions)]
    if (random() < crowd.doubleTaps) taps.push(tap(name, companions))
    await Promise.all(taps)
    if (random() < crowd.droppedAnswers) await tap(name, companions)
    if (random() < crowd.leaves) {
      await leave(needs)({ eventId: event._id, party: 1 + companions }, residentOf(name))
      told.delete(name)
    }
  }
  await schedule.run(Promise.all(Array.from({ length: crowd.people }, (_, n) => person(n))))
  return { ...verdict(memory.event(event._id), [...told.values()]), ...count, requests: memory.requests() }
}

/** What a finished event must never show, beside what people were told. */
export function verdict(event: StoredEvent, told: readonly Seat[]) {
  const { waiting, free } = seating(event.capacity, event.entries)
  const sum = (parties: readonly { party: number }[]) => parties.reduce((heads, { party }) => heads + party, 0)
  const ids = event.entries.map((entry) => entry.id)
  const [first] = waiting
  return {
    oversold: Math.max(0, sum(told.filter((seat) => seat.state === 'seated')) - event.capacity),
    unsold: first && first.party <= free ? free : 0,
    duplicates: ids.length - new Set(ids).size,
    drift:
      Math.abs(event.capacity + event.waitlistCap - sum(event.entries) - event.room) +
      Math.abs(event.capacity - sum(event.entries) - event.free),
  }
}

/** Counts those who stayed but lost a seat, and newcomers who were let in before someone who waits. */
export function overtakenBy(before: StoredEvent, after: StoredEvent): number {
  const staying = before.entries.filter((entry) => after.entries.some(({ id }) => id === entry.id))
  const seatedNow = new Set(seating(after.capacity, after.entries).seated.map(({ id }) => id))
  const demoted = seating(before.capacity, before.entries).seated.filter(
    (entry) => staying.includes(entry) && !seatedNow.has(entry.id),
  )
  const moved = staying.filter((entry, place) => after.entries[place]?.id !== entry.id)
  return demoted.length + moved.length
}
