import { parseArgs } from 'node:util'
import { buildFunctions } from '../../config/build-functions'
import { checkInBench } from './check-in'
import { coldStartBench } from './cold-start'
import { doorBench } from './door'
import { emulatorBench } from './emulator'
import { nearbyBench, reportPagesBench } from './reports'
import type { Row } from './row'
import { scheduleBench } from './schedule'
import { schedulesBench } from './schedules'
import { signUpBench } from './sign-up'
import { webClientBench } from './web-client'

const benches: Record<string, () => Promise<Row[]>> = {
  'sign-up': signUpBench,
  schedules: schedulesBench,
  schedule: scheduleBench,
  'cold-start': coldStartBench,
  door: doorBench,
  'check-in': checkInBench,
  emulator: emulatorBench,
  nearby: nearbyBench,
  'report-pages': reportPagesBench,
  'web-client': webClientBench,
}

/** Prints a table (or JSON) for each benchmark that is named, all when none is; fails where a target is missed. */
async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  })
  const unknown = positionals.filter((name) => !(name in benches))
  if (unknown.length > 0)
    throw new Error(`no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`)
  await buildFunctions({ log: () => {} })
  const results: Record<string, Row[]> = {}
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const rows = await bench()
    results[name] = rows
    if (!values.json) console.log(`\n${name}\n${table(rows)}`)
  }
  if (values.json) console.log(JSON.stringify(results, null, 2))
  if (Object.values(results).some((rows) => rows.some(({ met }) => met === false))) process.exitCode = 1
}

function table(rows: readonly Row[]): string {
  const cells = rows.map(({ row, ours, peer = '', limit = '', target = '', met }) => [
    row,
    String(ours),
    String(peer),
    limit,
    target,
    met === undefined ? '' : met ? 'met' : 'MISSED',
  ])
  const all = [['row', 'ours', 'peer', 'limit', 'target', ''], ...cells]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? []
  return all
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

run().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
