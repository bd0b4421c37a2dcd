import { randomBytes } from 'node:crypto'
import pino from 'pino'
import { createControl } from './control/control'
import { createInstruments } from './control/instruments'
import { openDataFolder } from './data-folder'
import { openDatabase } from './database'
import type { EmulatorOptions } from './emulator-options'
import { FunctionHost } from './functions/function-host'
import type { CustomLogin } from './identity/custom-login'
import { openIdentity } from './identity/open-identity'
import { Storage } from './storage/storage'
import { Timers } from './timers/timers'
import { openWechat } from './wechat/open-wechat'

export type Services = Awaited<ReturnType<typeof openServices>>

/** Opens everything that the local cloud consists of, before it listens anywhere. */
export async function openServices(options: EmulatorOptions) {
  const { collections, functions: manifests, storage: rules } = options.manifest
  const site = { port: 0, url: '' }
  const log = pino({ level: options.logLevel ?? 'silent' })
  const controlToken = randomBytes(24).toString('base64url')
  const instruments = createInstruments()
  const { clock, faults } = instruments
  const invoke = (name: string, event: unknown) => functions.invoke(name, event)
  const timers = new Timers({ functions: manifests, clock, log, invoke })
  const folder = await openDataFolder(options.dataDir)
  const database = await openDatabase({ file: folder.databaseFile, collections, now: clock.now })
  const identity = await openIdentity(folder.identityFile, options.accounts, clock)
  const storage = new Storage(folder.filesDir, rules, clock, site)
  const settings = await withCustomLoginKey(options.settings, identity.customLogin)
  const functions = new FunctionHost({ ...options, settings, functions: manifests, site, instruments, log })
  const push = async (event: object) => {
    const pushed = Object.keys(manifests).filter((name) => manifests[name]?.trigger.kind === 'push')
    await Promise.all(pushed.map((name) => invoke(name, event)))
  }
  const wechat = openWechat({ options: options.wechat ?? {}, clock, faults, site, log, push })
  const coldStarts = () => functions.coldStarts()
  const wipeOthers = async () => {
    wechat.forgetEverything()
    await storage.files.wipe()
    await identity.forgetEverything()
  }
  const control = createControl({ ...instruments, database, coldStarts, wipeOthers, timers, wechat: wechat.control })
  return {
    site,
    log,
    controlToken,
    instruments,
    folder,
    database,
    identity,
    storage,
    functions,
    timers,
    wechat,
    control,
  }
}

const placeholder = '{customLoginKey}'

/** Making a key takes a while, so it is made only for settings that name it. */
async function withCustomLoginKey(settings: Record<string, string>, customLogin: CustomLogin) {
  if (!Object.values(settings).some((value) => value.includes(placeholder))) return settings
  const key = JSON.stringify(await customLogin.key())
  return Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, value.replaceAll(placeholder, () => key)]),
  )
}
