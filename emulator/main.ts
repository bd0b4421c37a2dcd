import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cloud } from '../config/cloud'
import { type Account, startEmulator } from './start'

// The cloud's clock shows UTC; functions share this process.
process.env.TZ = 'UTC'

const project = resolve(__dirname, '..')

const usage = `npm run emulator -- [--port N] [--data DIR] [--accounts FILE] [--log-level LEVEL]
  --port       8787 by default; 0 takes a free one
  --data       where documents, files and sign-ins are kept; .data by default
  --accounts   JSON list of {username, password, sub, name, openid?} for signing in on the web
  --log-level  trace, debug, info, warn, error or silent; info by default
Settings of the functions are read from the environment.`

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8787' },
      data: { type: 'string', default: join(project, '.data') },
      accounts: { type: 'string' },
      'log-level': { type: 'string', default: 'info' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const accounts: Account[] = values.accounts === undefined ? [] : JSON.parse(readFileSync(values.accounts, 'utf8'))
  const emulator = await startEmulator({
    port: Number(values.port),
    dataDir: values.data,
    manifest: cloud,
    functionsDir: join(project, 'dist/functions'),
    h5Dir: join(project, 'dist/h5'),
    settings: fromEnvironment(),
    accounts,
    timers: 'run',
    wechat: { mediaCheckDelayMs: 3000 },
    logLevel: values['log-level'],
  })
  console.log(`The local cloud is at ${emulator.url}\nIts control token is ${emulator.controlToken}`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void emulator.stop().then(() => process.exit(0)))
  }
}

function fromEnvironment(): Record<string, string> {
  const known = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(known)
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
