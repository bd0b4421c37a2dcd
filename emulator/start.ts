import { controlRoutes } from './control/control-routes'
import { watchedDatabase } from './control/watched-database'
import type { Emulator, EmulatorOptions } from './emulator-options'
import type { Caller } from './functions/caller-environment'
import { functionActions } from './functions/function-actions'
import { functionRoutes } from './functions/function-routes'
import { platformEnvironment } from './functions/platform-environment'
import { hostingRoutes } from './hosting/hosting-routes'
import { authRoutes } from './identity/auth-routes'
import { identityActions } from './identity/open-identity'
import { miniProgramCloud } from './mini-program'
import { openServices, type Services } from './open-services'
import { storageActions } from './storage/storage-actions'
import { storageRoutes } from './storage/storage-routes'
import { wechatRoutes } from './wechat/wechat-routes'
import { adminRoutes } from './wire/admin'
import { createServer } from './wire/server'

export type { Account, Emulator, EmulatorOptions } from './emulator-options'

/** Starts every service of the local cloud on 127.0.0.1. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const services = await openServices(options)
  const { site, control, controlToken, database, functions, timers, wechat } = services
  const server = createServer(services.log, () => site.port)
  const stop = async () => {
    timers.stop()
    wechat.stop()
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
  if (options.timers === 'run') timers.run()
  const invoke: Emulator['invoke'] = async (name, data, caller) => {
    if (caller) noteVisit(services, caller, options.webVisits)
    return JSON.parse(await (caller ? functions.invokeAsClient(name, data, caller) : functions.invoke(name, data)))
  }
  return {
    ...site,
    controlToken,
    database,
    control,
    invoke,
    miniProgram: (openid) => miniProgramCloud(services.storage, invoke, openid),
    customLoginKey: () => services.identity.customLogin.key(),
    sdkEnvironment: () => platformEnvironment(site.url),
    stop,
  }
}

function routesOf(services: Services, { manifest, h5Dir, webVisits }: EmulatorOptions) {
  const { database, functions, identity, storage, instruments, wechat } = services
  const callerOf = (authorization: string | undefined) => identity.sessions.caller(authorization)
  const visitorOf = (authorization: string | undefined) => {
    const caller = callerOf(authorization)
    noteVisit(services, caller, webVisits)
    return caller
  }
  return [
    adminRoutes({
      database: watchedDatabase(database, instruments),
      functions: functionActions(functions),
      auth: identityActions(identity),
      storage: storageActions(storage),
    }),
    functionRoutes(functions, manifest.functions, visitorOf),
    authRoutes(identity),
    storageRoutes(storage, callerOf),
    wechatRoutes(wechat),
    controlRoutes(services.control, services.controlToken),
    hostingRoutes(h5Dir),
  ]
}

/** Content is checked for those alone who used the mini-program lately. */
function noteVisit(
  { wechat }: Services,
  { openid, customUserId, uuid, anonymous }: Caller,
  webVisits: boolean | undefined,
): void {
  const name = openid ?? (webVisits ? (customUserId ?? uuid) : undefined)
  if (name && !anonymous) wechat.visits.record(name)
}
