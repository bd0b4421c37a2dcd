import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { startEmulator } from '../emulator/start'
import { demoAccounts, demoCommunityId } from '../test/support/demo-accounts'
import { grantDemoConsents, seedDemoConsents } from '../test/support/demo-messages'
import { messagingSettings, messagingTemplates } from '../test/support/messaging'
import { seedDemo } from '../test/support/seed-demo'
import { buildApp, watchApp } from './build-app'
import { buildFunctions } from './build-functions'
import { cloud } from './cloud'

const root = path.resolve(__dirname, '..')
const settings = { LINLI_COMMUNITY: demoCommunityId, LINLI_RESIDENT_WEB: 'full' }

/** Builds what is stale, starts the local cloud with the demo community, and says where to look. */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.LINLI_PORT ?? '8787' },
      data: { type: 'string', default: process.env.LINLI_DATA ?? '.data' },
      'log-level': { type: 'string', default: process.env.LINLI_LOG_LEVEL ?? 'warn' },
      reset: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
    },
  })
  const dataDir = path.resolve(root, values.data)
  if (values.reset) forget(dataDir)
  const output = values.watch ? 'dist/h5-watched' : 'dist/h5'
  const stopApp = values.watch
    ? watchApp({ platform: 'h5', output, settings })
    : await buildApp({ platform: 'h5', output, settings })
  const functions = await buildFunctions({ watch: values.watch, log: () => {} })

  const secret = secretOf(dataDir)
  const emulator = await startEmulator({
    port: Number(values.port),
    dataDir,
    webVisits: true,
    manifest: cloud,
    functionsDir: path.join(root, 'dist/functions'),
    h5Dir: path.join(root, output),
    settings: {
      LINLI_SECRET: secret,
      LINLI_PUBLIC_URL: '{url}',
      LINLI_LOG_LEVEL: values['log-level'],
      LINLI_WECHAT_URL: '{url}/wechat',
      LINLI_WECHAT_APPID: 'local',
      LINLI_WECHAT_SECRET: 'local',
      LINLI_TEMPLATES: messagingSettings.LINLI_TEMPLATES,
      LINLI_RESIDENT_WEB: 'full',
      LINLI_CUSTOM_LOGIN_KEY: '{customLoginKey}',
    },
    accounts: demoAccounts,
    timers: 'run',
    wechat: { templates: messagingTemplates, mediaCheckDelayMs: 3000 },
    logLevel: values['log-level'],
  })
  const seeded = path.join(dataDir, 'seeded')
  if (!existsSync(seeded)) {
    await seedDemo(emulator, secret)
    await seedDemoConsents(emulator, secret)
    writeFileSync(seeded, new Date().toISOString())
  }
  grantDemoConsents(emulator)
  console.log(greeting(emulator.url, dataDir))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stopApp?.()
      void Promise.all([functions.stop(), emulator.stop()]).then(() => process.exit(0))
    })
  }
}

/** Only a folder that this command made is ever removed. */
function forget(dataDir: string): void {
  if (!existsSync(dataDir)) return
  if (!existsSync(path.join(dataDir, 'secret'))) throw new Error(`${dataDir} was not made by npm start; it stays`)
  rmSync(dataDir, { recursive: true })
}

/** The deployment's secret of this data folder, made at its first start. */
function secretOf(dataDir: string): string {
  const file = path.join(dataDir, 'secret')
  mkdirSync(dataDir, { recursive: true })
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}

function greeting(url: string, dataDir: string): string {
  const people = demoAccounts.map(({ username, password, name }) => `    ${username.padEnd(12)}${password}   ${name}`)
  return [
    '',
    `  Linli is open at   ${url}`,
    `  documents are in   ${path.relative(process.cwd(), dataDir) || dataDir}`,
    '',
    '  Sign in as (我的 → 登录):',
    ...people,
    '',
    '  Ctrl-C stops it; nothing is lost.',
    '',
  ].join('\n')
}

start().catch((error: unknown) => {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  console.error(busy ? 'That port is in use. Choose another: npm start -- --port 8788' : error)
  process.exitCode = 1
})
