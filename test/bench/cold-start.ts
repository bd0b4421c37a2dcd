import { execFile } from 'node:child_process'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { functionBundles } from '../../config/build-functions'
import { platformEnvironment } from '../../emulator/functions/platform-environment'
import { isSteady, median, steady } from './ratio'
import type { Row } from './row'

const run = promisify(execFile)
const project = resolve(__dirname, '../..')
const rounds = 21

/** The same few lines are loaded from plain node_modules and as they are built. */
const source = `const tcb = require('@cloudbase/node-sdk')
const database = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
exports.main = () => database.collection('events')`

/** What any function that talks to the cloud must load: Node's own HTTP and cryptography. */
const floor = `require('node:http'); require('node:https'); require('node:crypto'); exports.main = () => {}`

/** Bench row 8: loading a function that opens the database, against plain node_modules. */
export async function coldStartBench(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'linli-cold-start-'))
  try {
    const plain = join(folder, 'plain.js')
    const bare = join(folder, 'floor.js')
    await writeFile(plain, source)
    await writeFile(bare, floor)
    const bundles = functionBundles({ built: plain }, folder)
    await build({ ...bundles, nodePaths: [join(project, 'node_modules')] })
    return await compare(plain, join(folder, 'built/index.js'), bare)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

interface Times {
  ours: number
  plain: number
  /** The second load of the built function over the first, right after each other. */
  again: number
  bare: number
}

async function compare(plain: string, ours: string, bare: string): Promise<Row[]> {
  let times: Times[] = []
  for (let tries = 0; tries < steady.tries && !isSteadyRun(times); tries++) times = await measure(plain, ours, bare)
  const ratio = median(times.map((pair) => pair.plain / pair.ours))
  const best = median(times.map((pair) => pair.plain / pair.bare))
  const milliseconds = (side: 'ours' | 'plain' | 'bare') => median(times.map((pair) => pair[side])).toFixed(1)
  const size = (await stat(ours)).size
  return [
    {
      row: 'loading a function: plain node_modules over built',
      ours: `${ratio.toFixed(2)} ×`,
      peer: '1 ×',
      limit: `${best.toFixed(1)} × (http and crypto alone)`,
      target: '≥ 3 ×',
      met: isSteadyRun(times) && ratio >= 3,
    },
    {
      row: 'loading a function, ms (reported)',
      ours: milliseconds('ours'),
      peer: milliseconds('plain'),
      limit: milliseconds('bare'),
    },
    {
      row: 'built against itself',
      ours: median(times.map(({ again }) => again)).toFixed(2),
      target: `${steady.from}–${steady.to}`,
      met: isSteadyRun(times),
    },
    { row: 'size of the built function, KB (reported)', ours: Math.round(size / 1024) },
  ]
}

async function measure(plain: string, ours: string, bare: string): Promise<Times[]> {
  const times: Times[] = []
  for (let round = -1; round < rounds; round++) {
    // A B B A: what slows the machine down for a while slows both sides.
    const first = await loadMs(plain)
    const one = await loadMs(ours)
    const two = await loadMs(ours)
    const last = await loadMs(plain)
    const pair = { ours: (one + two) / 2, plain: (first + last) / 2, again: two / one, bare: await loadMs(bare) }
    if (round >= 0) times.push(pair)
  }
  return times
}

const isSteadyRun = (times: Times[]) => isSteady(median(times.map(({ again }) => again)))

/** Loads a file in a fresh process, calls it once, and gives the milliseconds that took inside. */
async function loadMs(file: string): Promise<number> {
  const script = `const start = process.hrtime.bigint()
require(${JSON.stringify(file)}).main()
console.log(Number(process.hrtime.bigint() - start) / 1e6)`
  const { PATH = '' } = process.env
  const env = { PATH, NODE_PATH: join(project, 'node_modules'), ...platformEnvironment('http://127.0.0.1:9') }
  const { stdout } = await run(process.execPath, ['-e', script], { env })
  return Number(stdout)
}
