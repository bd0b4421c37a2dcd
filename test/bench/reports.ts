import { EJSON } from 'bson'
import { reportKinds } from '../../cloudfunctions/contract/report-kinds'
import { cellsAround, spotsOf } from '../../cloudfunctions/reports/spots'
import { cloud } from '../../config/cloud'
import { type Database, openDatabase } from '../../emulator/database'
import type { Row } from './row'

const sizes = [1_000, 100_000, 1_000_000]
const target = 12
/** A city of some 30 by 30 kilometres. */
const south = 28.1
const west = 112.8
const degreesHigh = 0.27
const degreesWide = 0.305
/** 250 metres of latitude. */
const band = 0.00225
const communityId = 'c'
const askers = 20

const index = (name: string) => {
  const found = cloud.collections.reports?.indexes.find((one) => one.name === name)
  if (!found) throw new Error(`no index ${name} in the manifest`)
  return found
}

/** The same numbers at every run, spread evenly. */
function* chance(seed: number): Generator<number> {
  for (let state = seed; ; ) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield state / 2 ** 32
  }
}

async function sent(database: Database, action: string, params: Record<string, unknown>): Promise<unknown[]> {
  const reply = await database.handle(`database.${action}`, { collectionName: 'reports', ...params })
  if ('code' in reply) throw new Error(reply.message)
  const { list } = (reply.data ?? {}) as { list?: unknown[] }
  return list ?? []
}

const text = (value: object) => EJSON.stringify(value, { relaxed: false })

async function filled(
  size: number,
): Promise<{ database: Database; places: { latitude: number; longitude: number }[] }> {
  const indexes = [index('by_spot'), { name: 'by_latitude', keys: { communityId: 1, latitude: 1 } as const }]
  const database = await openDatabase({ file: ':memory:', collections: { reports: { indexes } }, now: Date.now })
  const drawn = chance(7)
  const draw = () => drawn.next().value ?? 0
  const places: { latitude: number; longitude: number }[] = []
  for (let n = 0; n < size; ) {
    const data = Array.from({ length: Math.min(1000, size - n) }, () => {
      const position = { latitude: south + draw() * degreesHigh, longitude: west + draw() * degreesWide }
      const kind = reportKinds[Math.floor(draw() * reportKinds.length)]
      if (places.length < askers) places.push(position)
      const spots = spotsOf({ position, building: null, assetId: null })
      n += 1
      const sentAt = new Date(1.7e12 + n * 60_000)
      return text({ _id: `r${n}`, communityId, kind, spots, ...position, unindexed: kind, open: true, sentAt })
    })
    await sent(database, 'insertDocument', { data })
  }
  return { database, places }
}

type Place = { latitude: number; longitude: number }
const kind = 'lamp'
const ways: Record<string, (place: Place) => Record<string, unknown>> = {
  /** As the store asks: the square and its neighbours, one kind, open, the latest twelve. */
  ours: (place) => ({
    query: text({ spots: { $in: cellsAround(place) }, kind, open: true, communityId }),
    order: '{"sentAt":-1}',
    limit: target,
  }),
  band: ({ latitude }) => ({
    query: text({ communityId, latitude: { $gte: latitude - band, $lte: latitude + band } }),
  }),
  scan: (place) => ({ query: text({ unindexed: kind, latitude2: place.latitude }) }),
}

/** Documents examined for one look around, on average; a scan is asked once. */
async function examined(database: Database, places: readonly Place[], way: keyof typeof ways): Promise<number> {
  const asked = way === 'scan' ? places.slice(0, 1) : places
  database.resetStats()
  const action = way === 'ours' ? 'getDocument' : 'calculateDocument'
  for (const place of asked) await sent(database, action, { queryType: 'WHERE', ...ways[way]?.(place) })
  return database.stats().examined / asked.length
}

/** By how much the work grows where the number of reports grows tenfold: the slope on doubly logarithmic paper. */
const exponent = (first: number, last: number): string =>
  (Math.log(Math.max(last, 1) / Math.max(first, 1)) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1))).toFixed(2)

/** “Is it one of these?” among ever more reports of a city, beside a band of latitude and a scan. */
export async function nearbyBench(): Promise<Row[]> {
  const rows: Row[] = []
  const found: Record<string, number[]> = { ours: [], band: [], scan: [] }
  for (const size of sizes) {
    const { database, places } = await filled(size)
    for (const way of Object.keys(found)) found[way]?.push(await examined(database, places, way))
    await database.close()
    const at = (way: string) => Math.round((found[way]?.at(-1) ?? 0) * 10) / 10
    rows.push({
      row: `documents examined among ${size.toLocaleString('en')}`,
      ours: at('ours'),
      peer: `band ${at('band')}, scan ${at('scan')}`,
      target: `≤ ${target}`,
      met: at('ours') <= target,
    })
  }
  const slope = (way: string) => exponent(found[way]?.[0] ?? 0, found[way]?.at(-1) ?? 0)
  rows.push({ row: 'exponent', ours: slope('ours'), peer: `band ${slope('band')}, scan ${slope('scan')}` })
  return rows
}

const pageSize = 20
const inList = 100_000
const pages = [1, 10, 100, 1000]

/** Page k of the office's list by cursor, beside counting to it. */
export async function reportPagesBench(): Promise<Row[]> {
  const database = await openDatabase({
    file: ':memory:',
    collections: { reports: { indexes: [index('by_status')] } },
    now: Date.now,
  })
  for (let n = 0; n < inList; n += 1000) {
    const data = Array.from({ length: 1000 }, (_, k) => text(listed(n + k)))
    await sent(database, 'insertDocument', { data })
  }
  const rows: Row[] = []
  for (const page of pages) {
    const ours = await examinedFor(database, cursorAt((page - 1) * pageSize))
    const skipping = { query: text({ communityId, status: 'received' }), offset: (page - 1) * pageSize }
    const peer = await examinedFor(database, skipping)
    const limit = `${pageSize + 1}`
    const goal = { limit, target: `≤ ${pageSize + 2}`, met: ours <= pageSize + 2 }
    rows.push({ row: `documents examined on page ${page}`, ours, peer: `skip ${peer}`, ...goal })
  }
  await database.close()
  return rows
}

const turnOf = (n: number) => new Date(1.7e12 + n * 60_000)
const idOf = (n: number) => `r${String(n).padStart(6, '0')}`
const listed = (n: number) => ({ _id: idOf(n), communityId, status: 'received', turnAt: turnOf(n) })

function cursorAt(n: number): Record<string, unknown> {
  const first = { communityId, status: 'received' }
  if (n === 0) return { query: text(first) }
  const [at, id] = [turnOf(n - 1), idOf(n - 1)]
  const beyond = { $or: [{ turnAt: { $gt: at } }, { _id: { $gt: id } }] }
  return { query: text({ $and: [{ ...first, turnAt: { $gte: at } }, beyond] }) }
}

async function examinedFor(database: Database, wish: Record<string, unknown>): Promise<number> {
  database.resetStats()
  const shape = { queryType: 'WHERE', order: '{"turnAt":1,"_id":1}', limit: pageSize + 1 }
  await sent(database, 'getDocument', { ...shape, ...wish })
  return database.stats().examined
}
