import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator } from '../../emulator/start'
import { knownFailures } from './known-failures'

interface JestReport {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

const collections = {
  'db-test-geo-advanced': { indexes: [{ name: 'by_point', keys: { point: '2dsphere' as const } }] },
  attractions: { indexes: [{ name: 'by_location', keys: { location: '2dsphere' as const } }] },
}

async function runSuite(url: string, environment: Record<string, string>, folder: string): Promise<JestReport> {
  const outputFile = join(folder, 'report.json')
  const jest = require.resolve('jest/bin/jest')
  const flags = ['-c', join(__dirname, 'jest.config.js'), '--runInBand', '--silent', '--forceExit', '--json']
  const given = [jest, ...flags, `--outputFile=${outputFile}`, ...process.argv.slice(2)]
  const child = spawn(process.execPath, given, {
    env: { ...process.env, ...environment, CONFORMANCE_URL: `${url}/admin`, TZ: 'Asia/Shanghai', TENCENTCLOUD: 'true' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaints = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    complaints += chunk.toString()
  })
  await new Promise((resolve) => child.on('close', resolve))
  if (!existsSync(outputFile)) throw new Error(`The suite could not be run:\n${complaints}`)
  return JSON.parse(await readFile(outputFile, 'utf8')) as JestReport
}

/** Prints the counts and what is not as expected; gives whether all is. */
function judge(report: JestReport): boolean {
  const tests = report.testResults.flatMap((file) => file.assertionResults)
  const named = (status: string) => tests.filter((test) => test.status === status)
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const unexpected = named('failed').filter((test) => !Object.hasOwn(knownFailures, test.fullName))
  const recovered = named('passed').filter((test) => Object.hasOwn(knownFailures, test.fullName))
  for (const file of broken) console.log(`✗ ${file.name} did not run\n${file.message}`)
  for (const test of unexpected) console.log(`✗ ${test.fullName}\n${test.failureMessages.join('\n')}`)
  for (const test of recovered) console.log(`! ${test.fullName} passes now: take it off the list of known failures`)
  for (const test of named('failed')) {
    const reason = knownFailures[test.fullName]
    if (reason) console.log(`- known: ${test.fullName}: ${reason}`)
  }
  const executed = named('passed').length + named('failed').length
  console.log(
    `conformance: ${named('passed').length} of ${executed} executed passed, ` +
      `${named('failed').length - unexpected.length} known failures, ${named('pending').length} skipped by the suite itself`,
  )
  return broken.length === 0 && unexpected.length === 0 && recovered.length === 0 && executed > 0
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'conformance-'))
  const emulator = await startEmulator({
    manifest: { collections, functions: {}, storage: [] },
    functionsDir: folder,
    settings: {},
    accounts: [],
  })
  try {
    const report = await runSuite(emulator.url, emulator.sdkEnvironment(), folder)
    process.exitCode = judge(report) ? 0 : 1
  } finally {
    await emulator.stop()
    await rm(folder, { recursive: true })
  }
}

void main()
