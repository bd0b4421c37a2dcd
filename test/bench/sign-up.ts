import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { cloud as manifest } from '../../config/cloud'
import { anEvent, idOf, openTerms } from '../support/builders'
import { type Cloud, startCloud } from '../support/cloud'
import { preparedEvents } from './bench-events'
import { isSteady, median, type Ratio } from './ratio'
import type { Row } from './row'
import type { Findings, Order } from './sign-up-client'

const order: Order = { rounds: 15, perRound: 60, concurrency: 8, sizes: [20, 100] }
const collections = {
  ...manifest.collections,
  peer_people: { indexes: [] },
  peer_events: { indexes: [] },
  peer_joins: {
    indexes: [{ name: 'by_event', keys: { eventId: 1, state: 1, person: 1 } as const }],
  },
}

/** Requests, round trips and rate of a sign-up, beside what others do, on one emulator in one run. */
export async function signUpBench(): Promise<Row[]> {
  const cloud = await startCloud({ manifest: { ...manifest, collections } })
  try {
    const counted = await requestRows(cloud)
    const slope = await slopeRow(cloud)
    const rates = await rateRows(cloud)
    return [...counted, slope, ...rates, ...(await stampedeRows(cloud))]
  } finally {
    await cloud.stop()
  }
}

async function requestRows(cloud: Cloud): Promise<Row[]> {
  const people = 100
  const now = new Date()
  const closed = { _id: idOf('closed'), signupClosesAt: new Date(now.getTime() - 1000) }
  await cloud.insert('events', [
    anEvent(now, { _id: idOf('open'), capacity: 1000 }),
    anEvent(now, { _id: idOf('full'), capacity: 1, waitlistCap: 1000 }),
    anEvent(now, closed),
  ])
  const perSignUp = async (eventId: string, expects: Expects): Promise<number> => {
    cloud.emulator.database.resetStats()
    for (let n = 0; n < people; n += 1) await signUp(cloud, eventId, `requests-${n}`, expects)
    return cloud.emulator.database.stats().requests / people
  }
  const open = await perSignUp(idOf('open'), 'seat')
  const again = await perSignUp(idOf('open'), 'seat')
  const full = await perSignUp(idOf('full'), 'place-in-line')
  const refused = await perSignUp(closed._id, 'seat')
  return [
    {
      row: 'requests per sign-up, seats left',
      ours: open,
      peer: '4 to 8',
      limit: '1',
      target: '≤ 1.05',
      met: open <= 1.05,
    },
    {
      row: 'requests per sign-up, all seats taken',
      ours: full,
      peer: '4 to 8',
      limit: '1',
      target: '≤ 1.05',
      met: full <= 1.05,
    },
    { row: 'requests per refused sign-up', ours: refused, limit: '1', target: '≤ 2', met: refused <= 2 },
    { row: 'requests to repeat a committed sign-up', ours: again, limit: '1', target: '≤ 2', met: again <= 2 },
  ]
}

type Expects = 'seat' | 'place-in-line'

/** What the page showed decides what is expected, as in the app. */
async function signUp(cloud: Cloud, eventId: string, openid: string, expects: Expects = 'seat'): Promise<void> {
  const wish = { eventId, name: '居民', companions: 0, expects, answers: [], terms: openTerms, consent: '1' }
  await cloud.person(openid).call('events.signUp', wish)
}

/** The slope of latency over the delay of each request is the number of sequential round trips. */
async function slopeRow(cloud: Cloud): Promise<Row> {
  const medians: [delay: number, latency: number][] = []
  for (const delay of [0, 5, 20, 50]) {
    cloud.emulator.control.delayAll(delay)
    const times: number[] = []
    for (let n = 0; n < 15; n += 1) {
      const started = performance.now()
      await signUp(cloud, idOf('open'), `slope-${delay}-${n}`)
      times.push(performance.now() - started)
    }
    medians.push([delay, median(times)])
  }
  cloud.emulator.control.clearFaults()
  return {
    row: 'sequential round trips (slope of latency over delay)',
    ours: slope(medians).toFixed(2),
    peer: '8',
    limit: '1',
  }
}

function slope(points: readonly [number, number][]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(points.map(([at]) => at)), mean(points.map(([, value]) => value))]
  const over = points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0)
  return over / points.reduce((sum, [at]) => sum + (at - x) ** 2, 0)
}

async function rateRows(cloud: Cloud): Promise<Row[]> {
  const now = new Date()
  for (const size of order.sizes) await cloud.insert('events', preparedEvents(size, order.perRound, now))
  await cloud.insert('peer_events', [
    ...Array.from({ length: order.perRound }, (_, n) => bareEvent(`bare-${n}`, now)),
    { _id: 'peer-large', capacity: 1_000_000, joined: 0 },
  ])
  const { byRoster, peer }: Findings = await inClient(cloud, 'rates', order)
  const targets: Record<number, number> = { 20: 0.75, 100: 0.5 }
  return [
    ...byRoster.map(({ entries, bare }) =>
      rateRow(`sign-ups per second, ${entries} entries, over a bare update`, bare, targets[entries] ?? 0),
    ),
    rateRow('sign-ups per second over the 8-request pattern', peer, 6),
    {
      row: 'sign-ups per second through the function (invocation, validation, log)',
      ours: await throughFunction(cloud),
    },
  ]
}

const bareEvent = (_id: string, now: Date) => ({
  _id,
  published: true,
  cancelled: null,
  signupOpensAt: now,
  signupClosesAt: new Date(now.getTime() + 3_600_000),
  room: 1_000_000,
})

function rateRow(row: string, { ratio, control, oursPerSecond, peerPerSecond }: Ratio, target: number): Row {
  return {
    row,
    ours: `${ratio.toFixed(2)} × (${oursPerSecond}/s)`,
    peer: `${peerPerSecond}/s, against itself ${control.toFixed(2)}`,
    target: `≥ ${target} ×`,
    met: isSteady(control) && ratio >= target,
  }
}

async function throughFunction(cloud: Cloud): Promise<string> {
  const people = 200
  const started = performance.now()
  const tap = (n: number) => signUp(cloud, idOf('open'), `function-${n}`)
  for (let n = 0; n < people; n += 8) await Promise.all(Array.from({ length: 8 }, (_, k) => tap(n + k)))
  return `${Math.round((1000 * people) / (performance.now() - started))}/s`
}

/** Fifty people at once for ten seats. */
async function stampedeRows(cloud: Cloud): Promise<Row[]> {
  const capacity = 10
  const eventId = idOf('stampede')
  const names = ['read-check-write', 'transaction'] as const
  await cloud.insert(
    'peer_events',
    names.map((name) => ({ _id: `peer-${name}`, capacity, joined: 0 })),
  )
  await cloud.insert('events', [anEvent(new Date(), { _id: eventId, capacity, waitlistCap: 100 })])
  await Promise.all(Array.from({ length: 50 }, (_, n) => signUp(cloud, eventId, `stampede-${n}`)))
  const seats = await Promise.all(
    Array.from({ length: 50 }, (_, n) => cloud.person(`stampede-${n}`).call('events.show', { eventId })),
  )
  const seated = seats.filter((reply) => reply.ok && reply.data.mySeat?.state === 'seated').length
  const rows: Row[] = []
  for (const name of names) {
    cloud.emulator.database.resetStats()
    const taken: number = await inClient(cloud, 'stampede', name)
    const requests = (cloud.emulator.database.stats().requests / 50).toFixed(1)
    rows.push({
      row: `oversold when 50 arrive for ${capacity} seats, beside ${name}`,
      ours: seated - capacity,
      peer: `${taken - capacity} (${requests} requests each)`,
      limit: '0',
      target: '0',
      met: seated === capacity,
    })
  }
  return rows
}

/** Runs the SDK in a process of its own, as a function instance does. */
async function inClient<T>(cloud: Cloud, task: string, given: unknown): Promise<T> {
  const file = path.join(__dirname, 'sign-up-client.ts')
  const args = ['--import', 'tsx', file, task, JSON.stringify(given)]
  const env = { ...process.env, ...cloud.emulator.sdkEnvironment() }
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1 << 24 })
  return JSON.parse(stdout)
}
