import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildFunctions } from '../../config/build-functions'
import { fixtureManifest } from './fixture/fixture-cloud'

let outDir: string
const said: string[] = []

beforeAll(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'linli-build-'))
  await buildFunctions({ outDir, functions: fixtureManifest.functions, log: (line) => said.push(line) })
})
afterAll(() => rm(outDir, { recursive: true }))

const json = async (name: string, file: string) => JSON.parse(await readFile(join(outDir, name, file), 'utf8'))

test('every function gets a folder that can be deployed as it is', async () => {
  expect(await readdir(join(outDir, 'probe'))).toEqual(['config.json', 'index.js', 'package.json'])
  expect(await json('probe', 'package.json')).toMatchObject({ name: 'probe', main: 'index.js' })
  expect(await json('probe', 'config.json')).toMatchObject({ timeout: 20, memorySize: 64, triggers: [] })
})

test('a timer is declared with its seven fields', async () => {
  expect(await json('timer', 'config.json')).toMatchObject({
    triggers: [{ name: 'timer-timer', type: 'timer', config: '0 */5 * * * * *' }],
  })
})

test('a function without a source is skipped, and said to be', async () => {
  expect(await readdir(outDir)).not.toContain('unbuilt')
  expect(said).toEqual(['unbuilt: skipped, test/emulator/fixture/nowhere.ts does not exist'])
})

test('the parts of the SDK that need another address are not in the bundle', async () => {
  const bundle = await readFile(join(outDir, 'probe/index.js'), 'utf8')
  expect(bundle).toContain('is left out of the functions')
  expect(bundle).not.toMatch(/node_modules\/(@cloudbase\/(ai|app|wx-cloud-client-sdk)|web-streams-polyfill)\//)
})
