import { nameOf } from '../../../cloudfunctions/messages/message-store'
import { roundsOf } from '../../../cloudfunctions/messages/report'
import { mayTell } from '../../../cloudfunctions/messages/schedule'
import { readTellable } from '../../../cloudfunctions/messages/tellable-event'
import { readTellableShift } from '../../../cloudfunctions/messages/tellable-shift'
import { seating } from '../../../cloudfunctions/roster/roster'
import { tell } from '../../../cloudfunctions/timers/tell'
import { anEntry, anEvent, hour, idOf, minute } from '../../support/builders'
import { memoryMessaging } from '../../support/memory-messaging'
import { shanghai, templates } from '../../support/messaging'
import { seededRandom } from '../../support/sign-up-schedule'
import { aTeamShift } from '../../support/volunteers'

const startsAt = shanghai('2026-06-12T15:00')
const people = Array.from({ length: 12 }, (_, n) => `p${n}`)
const early = shanghai('2026-06-01T09:00')
type Messaging = ReturnType<typeof memoryMessaging>

const begin = shanghai('2026-06-10T09:00')
type Fields = { capacity: number; entries: ReturnType<typeof anEntry>[] }
const made = {
  event: (fields: Fields) => readTellable(anEvent(begin, { _id: idOf('e'), startsAt, ...fields })),
  shift: (fields: Fields) => readTellableShift(aTeamShift(begin, { _id: idOf('s'), startsAt, ...fields })),
}
type What = keyof typeof made

function prepare(random: () => number, what: What): Messaging {
  const entries = people.map((person) => anEntry(person, { at: early }))
  const messaging = memoryMessaging(made[what]({ capacity: 9, entries }), begin)
  for (const person of people) {
    for (const kind of ['dayBefore', 'soon', 'promoted', 'changed'] as const) {
      for (let n = Math.floor(random() * 3); n > 0; n -= 1) messaging.allow(person, kind, random() < 0.9)
    }
  }
  return messaging
}

/** One run of the timer; from its n-th request on it hangs, as a function that was killed. */
async function run({ needsOf }: Messaging, dies: number | null): Promise<void> {
  let requests = 0
  let die: () => void = () => {}
  const death = new Promise<void>((resolve) => {
    die = resolve
  })
  const turn = async () => {
    requests += 1
    if (dies === null || requests < dies) return
    die()
    await new Promise(() => {})
  }
  await Promise.race([tell(needsOf(turn)), death])
}

/** What people and the office do meanwhile. */
function happen(messaging: Messaging, random: () => number, n: number): void {
  const { event, state } = messaging
  const what = random()
  if (what < 0.2) messaging.change({ entries: event.entries.filter(() => random() > 0.1) })
  else if (what < 0.3)
    messaging.change({ notices: [...event.notices, { id: `n${n}`, words: `通知${n}`, at: state.now }] })
  else if (what < 0.4) messaging.change({ changed: { at: state.now, words: `改动${n}` }, revision: event.revision + 1 })
  else if (what < 0.42) messaging.change({ cancelled: { at: state.now, reason: '下雨' }, revision: event.revision + 1 })
}

/** Two days and a half of a timer that comes twice, late, out of order or is killed. */
async function live(seed: number, kills: number, what: What = 'event') {
  const random = seededRandom(seed)
  const messaging = prepare(random, what)
  const given = new Map(messaging.state.consents)
  for (let n = 0; messaging.state.now < startsAt; n += 1) {
    if (+messaging.state.now < +startsAt - 30 * minute) happen(messaging, random, n)
    const runs = Array.from({ length: 1 + Math.floor(random() * 2) }, () =>
      run(messaging, random() < kills ? 1 + Math.floor(random() * 20) : null),
    )
    await Promise.all(runs)
    const before = messaging.state.now
    messaging.state.now = new Date(before.getTime() + (random() < 0.2 ? 5 * hour * random() : 40 * minute * random()))
    // A timer that was held up may be told an older time than the last one.
    if (random() < 0.1 && before > early) await run(messaging, null)
  }
  return { messaging, given }
}

function faultsOf({ messaging, given }: Awaited<ReturnType<typeof live>>): string[] {
  const { sent } = messaging.state
  const faults: string[] = []
  const seen = new Set<string>()
  const counts = new Map<string, number>()
  for (const { to, templateId, note, at } of sent) {
    const key = `${to}|${templateId}`
    if (seen.has(`${key}|${note}`)) faults.push(`twice: ${key} ${note}`)
    seen.add(`${key}|${note}`)
    counts.set(key, (counts.get(key) ?? 0) + 1)
    if (!mayTell(startsAt, at)) faults.push(`at night: ${at.toISOString()}`)
    if (templateId === templates.dayBefore.id && at >= shanghai('2026-06-11T21:00')) faults.push('too late')
  }
  for (const [key, count] of counts) if (count > (given.get(key) ?? 0)) faults.push(`beyond consent: ${key}`)
  return faults
}

test.each([
  ['event', 120],
  ['shift', 60],
] as const)(
  'a timer that fires twice, late, out of order or is killed tells nobody of an %s the same thing twice, in %i schedules',
  async (what, seeds) => {
    let told = 0
    for (let seed = 1; seed <= seeds; seed += 1) {
      const life = await live(seed, 0.3, what)
      expect({ seed, faults: faultsOf(life) }).toEqual({ seed, faults: [] })
      told += life.messaging.state.sent.length
    }
    expect(told).toBeGreaterThan(4 * seeds)
  },
)

test('whatever was missed is caught up while it is still true: everyone is told, or listed with a reason', async () => {
  for (let seed = 1; seed <= 40; seed += 1) {
    const { messaging } = await live(seed, 0.3)
    messaging.state.now = new Date(startsAt.getTime() - 10 * minute)
    messaging.change({})
    await run(messaging, null)
    messaging.state.now = new Date(startsAt.getTime() - minute)
    const { event, messages } = messaging
    const rounds = roundsOf(event, messages, messaging.state.now)
    expect({ seed, pending: rounds.filter(({ pending }) => pending > 0) }).toEqual({ seed, pending: [] })
    if (event.cancelled) continue
    const soon = rounds.find(({ about }) => about === 'soon')
    const seated = seating(event.capacity, event.entries).seated.length
    expect({ seed, all: (soon?.sent ?? 0) + (soon?.missed.length ?? 0) }).toEqual({ seed, all: seated })
  }
})

test('a function killed between claim and send leaves one message unknown, listed and not sent again', async () => {
  const entries = ['first', 'second'].map((person) => anEntry(person, { name: person, at: early }))
  const noon = shanghai('2026-06-12T13:01')
  for (let dies = 1; dies <= 20; dies += 1) {
    const messaging = memoryMessaging(made.event({ capacity: 20, entries }), noon)
    for (const person of ['first', 'second']) messaging.allow(person, 'soon')
    await run(messaging, dies)
    messaging.state.now = new Date(noon.getTime() + 6 * minute)
    await run(messaging, null)
    await run(messaging, null)
    const rounds = roundsOf(messaging.event, messaging.messages, new Date(noon.getTime() + 12 * minute))
    const round = rounds.find(({ about }) => about === 'soon')
    const tos = messaging.state.sent.map(({ to }) => to)
    expect({ dies, twice: tos.length - new Set(tos).size }).toEqual({ dies, twice: 0 })
    expect({ dies, pending: round?.pending, all: (round?.sent ?? 0) + (round?.missed.length ?? 0) }).toEqual({
      dies,
      pending: 0,
      all: 2,
    })
    expect((round?.missed ?? []).every(({ why }) => why === 'unknown')).toBe(true)
  }
})

test('the names of messages differ whenever any part differs', () => {
  const name = { eventId: 'e', personId: 'p', kind: 'soon' as const, revision: 'r' }
  const names = [name, { ...name, eventId: 'f' }, { ...name, personId: 'q' }, { ...name, revision: 's' }]
  expect(new Set(names.map(nameOf)).size).toBe(4)
})
