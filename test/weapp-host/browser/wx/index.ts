import type { Host } from '../host'
import { type AnyApi, type ApiGroup, callable, type Options, type Reply } from './api'
import { cloudApis } from './cloud'

/** Names on `wx` that are objects, not functions. */
const notFunctions = { env: { USER_DATA_PATH: 'wxfile://usr' } }

/**
 * Builds the `wx` object: what the host has, recorded; what WeChat has and the host lacks as a function that reports
 * itself and fails; nothing else, so that asking whether a function exists gives WeChat's own answer.
 */
export function createWx(host: Host, groups: ApiGroup[]): Record<string, unknown> {
  const { recorder, weapp } = host
  const known: Record<string, AnyApi> = {}
  for (const { async = {}, sync = {} } of groups) {
    for (const [name, api] of Object.entries(async)) known[name] = callable(name, api) as AnyApi
    Object.assign(known, sync)
  }
  known.canIUse = (schema: string) => (schema.split('.')[0] ?? '') in known
  const wx: Record<string, unknown> = { ...notFunctions, cloud: host.start.cloud ? cloudApis(host) : cloudless(host) }
  const recorded =
    (name: string, api: AnyApi) =>
    (...args: never[]) => {
      recorder.call(name, args)
      return api(...args)
    }
  for (const name of weapp.apiNames) if (!(name in wx)) wx[name] = recorded(name, known[name] ?? lacking(name, host))
  for (const [name, api] of Object.entries(known)) wx[name] = recorded(name, api)
  return wx
}

/** A listener for what never happens here is no fault; anything else that the host lacks is. */
function lacking(name: string, host: Host): AnyApi {
  if (/^(on|off)[A-Z]/.test(name)) return () => undefined
  const fail = callable(name, () => {
    throw new Error('not in the host')
  })
  return (options?: Options): Promise<Reply> | undefined => {
    host.recorder.error(`wx.${name}`, 'not in the host')
    if (/Sync$|^create|Manager$/.test(name)) return undefined
    return fail(typeof options === 'object' && options !== null ? options : {})
  }
}

function cloudless({ recorder }: Host) {
  const fail = (name: string) => (options: Options) => {
    recorder.error(`wx.cloud.${name}`, 'no cloud is open here')
    return callable(`cloud.${name}`, () => {
      throw new Error('not in the host')
    })(options)
  }
  const names = ['callFunction', 'uploadFile', 'downloadFile', 'getTempFileURL', 'deleteFile']
  return { init() {}, ...Object.fromEntries(names.map((name) => [name, fail(name)])) }
}
