import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import Libsql from 'libsql'
import { type Database, openDatabase } from '../../emulator/database'
import { benchCollections, benchDocument, text } from './emulator-documents'
import type { Row } from './row'

const DOCUMENTS = 100_000
const SAMPLE = 10_000
const COLLECTION = { collectionName: 'events' }

type Work = (n: number) => unknown

async function perSecond(times: number, work: Work): Promise<number> {
  const started = performance.now()
  for (let n = 0; n < times; n++) await work(n)
  return Math.round((times / (performance.now() - started)) * 1000)
}

const some = (n: number): number => (n * 7919) % DOCUMENTS

async function sent(database: Database, action: string, params: Record<string, unknown>): Promise<unknown> {
  const reply = await database.handle(`database.${action}`, params)
  if ('code' in reply) throw new Error(reply.message)
  return reply.transactionId
}

/** The bare store below: a Map, and one SQLite table with the same settings. */
function bareStore(file: string): { insert: Work; update: Work; read: Work; transaction: Work; close: () => void } {
  const db = new Libsql(file)
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = NORMAL')
  db.exec('CREATE TABLE documents (number INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  const put = db.prepare('REPLACE INTO documents VALUES (?, ?)')
  const map = new Map<string, string>()
  const write: Work = (n) => {
    const document = text(benchDocument(n))
    map.set(`event-${n}`, document)
    put.run(n, document)
  }
  return {
    insert: write,
    update: (n) => write(some(n)),
    read: (n) => map.get(`event-${some(n)}`),
    transaction(n) {
      db.exec('BEGIN IMMEDIATE')
      write(some(n))
      db.exec('COMMIT')
    },
    close: () => db.close(),
  }
}

function workOn(database: Database): Record<'insert' | 'update' | 'read' | 'find' | 'transaction', Work> {
  const id = (n: number): string => text({ _id: `event-${some(n)}` })
  const push = (n: number): string =>
    text({ $inc: { count: 1 }, $push: { entries: { $each: [{ id: `r${n}`, party: 1 }] } } })
  return {
    insert: (n) => sent(database, 'insertDocument', { ...COLLECTION, data: [text(benchDocument(n))] }),
    update: (n) => sent(database, 'modifyAndReturnDoc', { ...COLLECTION, query: id(n), data: push(n) }),
    read: (n) => sent(database, 'getDocument', { ...COLLECTION, query: id(n), queryType: 'DOC' }),
    find: (n) =>
      sent(database, 'getDocument', {
        ...COLLECTION,
        query: text({ communityId: `c${n % 100}`, endsAt: { $gt: new Date(1.8e12 + some(n) * 60_000) } }),
        order: '{"endsAt":1,"_id":1}',
        limit: 21,
      }),
    async transaction(n) {
      const transactionId = await sent(database, 'startTransaction', {})
      await sent(database, 'getDocument', { ...COLLECTION, query: id(n), transactionId })
      await sent(database, 'modifyDocument', { ...COLLECTION, query: id(n), data: push(n), merge: true, transactionId })
      await sent(database, 'commitTransaction', { transactionId })
    },
  }
}

async function reopened(file: string, mode: 'ours' | 'bare'): Promise<{ seconds: number; megabytes: number }> {
  const script = join(__dirname, 'emulator-reopen.ts')
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, file, mode])
  return JSON.parse(stdout) as { seconds: number; megabytes: number }
}

/** The document store with 100,000 documents beside the bare store; all of it reported, none of it a target. */
export async function emulatorBench(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-emulator-'))
  const file = join(folder, 'documents.db')
  try {
    const database = await openDatabase({ file, collections: benchCollections, now: Date.now })
    const ours = workOn(database)
    const bare = bareStore(join(folder, 'bare.db'))
    const rows: Row[] = [
      {
        row: 'inserts per second',
        ours: await perSecond(DOCUMENTS, ours.insert),
        peer: await perSecond(DOCUMENTS, bare.insert),
      },
      {
        row: 'reads by id per second',
        ours: await perSecond(SAMPLE, ours.read),
        peer: await perSecond(SAMPLE, bare.read),
      },
    ]
    database.resetStats()
    rows.push({ row: 'indexed finds of 21, in order, per second', ours: await perSecond(SAMPLE, ours.find) })
    rows.push({ row: 'documents examined per such find', ours: database.stats().examined / SAMPLE, limit: '21' })
    const updates = await perSecond(SAMPLE, ours.update)
    rows.push({ row: 'conditional updates per second', ours: updates, peer: await perSecond(SAMPLE, bare.update) })
    const transactions = await perSecond(SAMPLE, ours.transaction)
    rows.push({ row: 'transactions per second', ours: transactions, peer: await perSecond(SAMPLE, bare.transaction) })
    await database.close()
    bare.close()
    const [again, plain] = [await reopened(file, 'ours'), await reopened(file, 'bare')]
    rows.push({ row: 'reopening, seconds', ours: again.seconds.toFixed(2), peer: plain.seconds.toFixed(2) })
    rows.push({
      row: 'memory after reopening, MB',
      ours: Math.round(again.megabytes),
      peer: Math.round(plain.megabytes),
    })
    return rows
  } finally {
    await rm(folder, { recursive: true })
  }
}
