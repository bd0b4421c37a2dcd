import { randomBytes } from 'node:crypto'
import pino from 'pino'
import { createControl } from './control/control'
import { controlRoutes } from './control/control-routes'
import { createInstruments } from './control/instruments'
import { watchedDatabase } from './control/watched-database'
import { openDataFolder } from './data-folder'
import { openDatabase } from './database'
import type { Emulator, EmulatorOptions } from './emulator-options'
import { functionActions } from './functions/function-actions'
import { FunctionHost } from './functions/function-host'
import { functionRoutes } from './functions/function-routes'
import { platformEnvironment } from './functions/platform-environment'
import { hostingRoutes } from './hosting/hosting-routes'
import { authRoutes } from './identity/auth-routes'
import { identityActions, openIdentity } from './identity/open-identity'
import { Storage } from './storage/storage'
import { storageActions } from './storage/storage-actions'
import { storageRoutes } from './storage/storage-routes'
import { wechatRoutes } from './wechat/wechat-routes'
import { adminRoutes } from './wire/admin'
import { createServer } from './wire/server'

export type { Account, Emulator, EmulatorOptions } from './emulator-options'

type Services = Awaited<ReturnType<typeof openServices>>

/** Starts every service of the local cloud on 127.0.0.1. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const services = await openServices(options)
  const { site, control, controlToken, database, functions } = services
  const server = createServer(services.log, () => site.port)
  const stop = async () => {
    await server.close()
    await functions.stop()
    await database.close()
    await services.folder.release()
  }
  try {
    for (const routes of routesOf(services, options)) await server.register(routes)
    site.url = await server.listen({ host: '127.0.0.1', port: options.port ?? 0 })
    site.port = Number(new URL(site.url).port)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    ...site,
    controlToken,
    database,
    control,
    invoke: async (name, data, caller) =>
      JSON.parse(await (caller ? functions.invokeAsClient(name, data, caller) : functions.invoke(name, data))),
    sdkEnvironment: () => platformEnvironment(site.url),
    stop,
  }
}

async function openServices(options: EmulatorOptions) {
  const { collections, storage: rules } = options.manifest
  const site = { port: 0, url: '' }
  const log = pino({ level: options.logLevel ?? 'silent' })
  const controlToken = randomBytes(24).toString('base64url')
  const instruments = createInstruments()
  const { clock } = instruments
  const folder = await openDataFolder(options.dataDir)
  const database = await openDatabase({ file: folder.databaseFile, collections, now: clock.now })
  const identity = await openIdentity(folder.identityFile, options.accounts, clock)
  const storage = new Storage(folder.filesDir, rules, clock, site)
  const functions = new FunctionHost({ ...options, functions: options.manifest.functions, site, instruments, log })
  const coldStarts = () => functions.coldStarts()
  const wipeOthers = async () => {
    await storage.files.wipe()
    await identity.forgetEverything()
  }
  const control = createControl({ ...instruments, database, coldStarts, wipeOthers })
  return { site, log, controlToken, instruments, folder, database, identity, storage, functions, control }
}

function routesOf(services: Services, { manifest, h5Dir }: EmulatorOptions) {
  const { database, functions, identity, storage, instruments } = services
  const callerOf = (authorization: string | undefined) => identity.sessions.caller(authorization)
  return [
    adminRoutes({
      database: watchedDatabase(database, instruments),
      functions: functionActions(functions),
      auth: identityActions(identity),
      storage: storageActions(storage),
    }),
    functionRoutes(functions, manifest.functions, callerOf),
    authRoutes(identity),
    storageRoutes(storage, callerOf),
    wechatRoutes(instruments.clock, services.site),
    controlRoutes(services.control, services.controlToken),
    hostingRoutes(h5Dir),
  ]
}
