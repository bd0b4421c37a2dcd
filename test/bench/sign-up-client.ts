import tcb from '@cloudbase/node-sdk'
import { eventStore } from '../../cloudfunctions/events/event-store'
import { termsMark } from '../../cloudfunctions/events/terms-mark'
import type { Entry } from '../../cloudfunctions/roster/roster'
import { anEntry, openTerms } from '../support/builders'
import { eventsOf } from './bench-events'
import { bareUpdate, countInTransaction, readCheckWrite } from './peers'
import { type Ratio, ratioOf } from './ratio'

/** What the parent asks of this process; it runs the SDK as one function instance does. */
export interface Order {
  rounds: number
  perRound: number
  concurrency: number
  sizes: number[]
}

export interface Findings {
  byRoster: { entries: number; bare: Ratio }[]
  peer: Ratio
}

const database = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
const store = eventStore('wenmiaoping')
const mark = termsMark(openTerms)
let turn = 0

/** Rounds in which the compiler learns the code; not timed. */
const warmUps = 10

/** Runs `work` for each item with so many under way at once. */
async function inParallel<T>(items: readonly T[], concurrency: number, work: (item: T) => Promise<unknown>) {
  const left = [...items]
  const lane = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item)
  }
  await Promise.all(Array.from({ length: concurrency }, lane))
}

/** Sign-ups on events whose rosters have that size, one each, and the leaving that restores the size. */
function signUps(size: number, count: number, concurrency: number) {
  const ids = eventsOf(size, count)
  let parties: { eventId: string; entry: Entry }[] = []
  // Made before the clock runs: the hashes of a made-up person are no part of a sign-up.
  const prepare = () => {
    parties = ids.map((eventId) => {
      turn += 1
      return { eventId, entry: anEntry(`person-${turn}`, { number: String(10_000 + (turn % 90_000)) }) }
    })
  }
  prepare()
  return {
    ours: () =>
      inParallel(parties, concurrency, async ({ eventId, entry }) => {
        if (!(await store.seat(eventId, entry, mark, new Date()))) throw new Error('a sign-up was not taken')
      }),
    tidy: async () => {
      await inParallel(parties, concurrency, ({ eventId, entry }) => store.leave(eventId, entry.id, 1, new Date()))
      prepare()
    },
  }
}

async function measure({ rounds, perRound, concurrency, sizes }: Order): Promise<Findings> {
  const numbers = Array.from({ length: perRound }, (_, n) => n)
  const bare = () => inParallel(numbers, concurrency, (n) => bareUpdate(database, `bare-${n}`))
  const peer = () =>
    inParallel(numbers, concurrency, () => {
      turn += 1
      return readCheckWrite(database, 'peer-large', `peer-${turn}`)
    })
  const byRoster: Findings['byRoster'] = []
  for (const entries of sizes) {
    const { ours, tidy } = signUps(entries, perRound, concurrency)
    for (let round = 0; round < warmUps; round += 1) for (const warmUp of [ours, tidy, bare]) await warmUp()
    byRoster.push({ entries, bare: await ratioOf(rounds, perRound, ours, bare, tidy) })
  }
  const { ours, tidy } = signUps(sizes[0] ?? 20, perRound, concurrency)
  return { byRoster, peer: await ratioOf(rounds, perRound, ours, peer, tidy) }
}

/** Fifty people arrive at once for ten seats, with each of the peers' patterns; a lost transaction is tried again. */
async function stampede(name: 'read-check-write' | 'transaction'): Promise<number> {
  const attempt = async (n: number) => {
    const person = `stampede-${n}`
    if (name === 'read-check-write') return readCheckWrite(database, `peer-${name}`, person)
    return countInTransaction(database, `peer-${name}`, person).catch(() => false)
  }
  const taken = await Promise.all(Array.from({ length: 50 }, (_, n) => attempt(n)))
  return taken.filter(Boolean).length
}

const [task = '', order = '{}'] = process.argv.slice(2)
const work: Promise<unknown> = task === 'rates' ? measure(JSON.parse(order)) : stampede(JSON.parse(order))
work.then((findings) => process.stdout.write(JSON.stringify(findings)))
