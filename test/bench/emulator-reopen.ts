import Libsql from 'libsql'
import { openDatabase } from '../../emulator/database'
import { benchCollections } from './emulator-documents'

/** Opens a data file in a process of its own and prints how long it took and what it holds in memory. */
async function reopen(file: string, bare: boolean): Promise<void> {
  const before = process.memoryUsage.rss()
  const started = performance.now()
  const kept = bare ? readBare(file) : await openDatabase({ file, collections: benchCollections, now: Date.now })
  const seconds = (performance.now() - started) / 1000
  const megabytes = (process.memoryUsage.rss() - before) / 2 ** 20
  console.log(JSON.stringify({ seconds, megabytes, kept: typeof kept }))
  process.exit(0)
}

function readBare(file: string): Map<string, unknown> {
  const rows = new Libsql(file).prepare('SELECT text FROM documents').raw().all() as [string][]
  return new Map(rows.map(([text]) => JSON.parse(text)).map((document: { _id: string }) => [document._id, document]))
}

const [, , file = '', mode] = process.argv
void reopen(file, mode === 'bare')
