import { EJSON } from 'bson'
import { reportKinds } from '../../cloudfunctions/contract/report-kinds'
import { looks } from '../../cloudfunctions/reports/nearby'
import { closeSpotsWithin, type Position, spotsOf, spotsWithin } from '../../cloudfunctions/reports/spots'
import { cloud } from '../../config/cloud'
import type { IndexManifest } from '../../config/manifest'
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

const kind = 'lamp'

/** The same reports at every run, one after another. */
function* reportsOfCity(size: number): Generator<{ _id: string; position: Position; kind: string; sentAt: Date }> {
  const drawn = chance(7)
  const draw = () => drawn.next().value ?? 0
  for (let n = 1; n <= size; n += 1) {
    const position = { latitude: south + draw() * degreesHigh, longitude: west + draw() * degreesWide }
    const kind = reportKinds[Math.floor(draw() * reportKinds.length)] ?? 'other'
    yield { _id: `r${n}`, position, kind, sentAt: new Date(1.7e12 + n * 60_000) }
  }
}

type Listed = ReturnType<typeof reportsOfCity> extends Generator<infer One> ? One : never

/** Written thousand by thousand, with only the fields that one way of looking needs: a million fit into node's usual heap. */
async function filled(size: number, indexed: IndexManifest, fields: (report: Listed) => object): Promise<Database> {
  const collections = { reports: { indexes: [indexed] } }
  const database = await openDatabase({ file: ':memory:', collections, now: Date.now })
  let data: string[] = []
  for (const report of reportsOfCity(size)) {
    data.push(text({ _id: report._id, communityId, ...fields(report) }))
    if (data.length < 1000) continue
    await sent(database, 'insertDocument', { data })
    data = []
  }
  return database
}

/** Documents examined for one look around, on average. */
async function examined(database: Database, looking: (place: Position) => Promise<unknown>, askers: number) {
  const places = [...reportsOfCity(askers)].map(({ position }) => position)
  database.resetStats()
  for (const place of places) await looking(place)
  return database.stats().examined / askers
}

/** As the use case asks: one kind, open, the latest around; where there are more, those that are here. */
async function ours(size: number): Promise<number> {
  const indexed = ({ position, kind, sentAt }: Listed) => {
    return { kind, spots: spotsOf({ position, building: null, assetId: null }), open: true, sentAt }
  }
  const database = await filled(size, index('by_spot'), indexed)
  const look = (spots: string[], limit: number) => {
    const query = text({ spots: { $in: spots }, kind, open: true, communityId })
    return sent(database, 'getDocument', { queryType: 'WHERE', query, order: '{"sentAt":-1}', limit })
  }
  const result = await examined(
    database,
    async (place) => {
      const { here, near } = looks
      const around = await look(spotsWithin(place, near.metres), near.most)
      if (around.length === near.most) await look(closeSpotsWithin(place, here.metres), here.most)
    },
    askers,
  )
  await database.close()
  return result
}

/** What others do: a band of latitude, by its index, and a scan. */
async function peers(size: number): Promise<{ band: number; scan: number }> {
  const byLatitude = { name: 'by_latitude', keys: { communityId: 1, latitude: 1 } as const }
  const database = await filled(size, byLatitude, ({ position, kind }) => ({ ...position, unindexed: kind }))
  const counting = (query: object) => sent(database, 'calculateDocument', { queryType: 'WHERE', query: text(query) })
  const inBand = ({ latitude }: Position) =>
    counting({ communityId, latitude: { $gte: latitude - band, $lte: latitude + band } })
  const result = {
    band: await examined(database, inBand, askers),
    scan: await examined(database, ({ latitude }) => counting({ unindexed: kind, latitude2: latitude }), 1),
  }
  await database.close()
  return result
}

/** By how much the work grows where the number of reports grows tenfold: the slope on doubly logarithmic paper. */
const exponent = (first: number, last: number): string =>
  (Math.log(Math.max(last, 1) / Math.max(first, 1)) / Math.log((sizes.at(-1) ?? 1) / (sizes[0] ?? 1))).toFixed(2)

/** “Is it one of these?” among ever more reports of a city, beside a band of latitude and a scan. */
export async function nearbyBench(): Promise<Row[]> {
  const rows: Row[] = []
  const found: { ours: number; band: number; scan: number }[] = []
  const tenths = (value: number) => Math.round(value * 10) / 10
  for (const size of sizes) {
    const now = { ours: await ours(size), ...(await peers(size)) }
    found.push(now)
    rows.push({
      row: `documents examined among ${size.toLocaleString('en')}`,
      ours: tenths(now.ours),
      peer: `band ${tenths(now.band)}, scan ${now.scan}`,
      target: `≤ ${target}`,
      met: now.ours <= target,
    })
  }
  const slope = (way: keyof (typeof found)[number]) => exponent(found[0]?.[way] ?? 0, found.at(-1)?.[way] ?? 0)
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
    const goal = { limit, target: `≤ ${pageSize + 1}`, met: ours <= pageSize + 1 }
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
  const beyond = { $or: [{ turnAt: { $gt: at } }, { turnAt: { $eq: at }, _id: { $gt: id } }] }
  return { query: text({ $and: [first, beyond] }) }
}

async function examinedFor(database: Database, wish: Record<string, unknown>): Promise<number> {
  database.resetStats()
  const shape = { queryType: 'WHERE', order: '{"turnAt":1,"_id":1}', limit: pageSize + 1 }
  await sent(database, 'getDocument', { ...shape, ...wish })
  return database.stats().examined
}
