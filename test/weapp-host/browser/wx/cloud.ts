import type { CloudOutcome, CloudWish } from '../../weapp-bundle'
import type { Host } from '../host'
import { ApiFailure, callable, type Options } from './api'
import { base64Of, phoneFiles } from './files'

declare global {
  /** WeChat's own way to the cloud, which names the person; it leaves the browser's page by no address. */
  function hostCloud(wish: CloudWish): Promise<CloudOutcome>
}

/** `wx.cloud`: what it opens is what WeChat opens, after `init`, for the person whose phone this is. */
export function cloudApis(host: Host): Record<string, unknown> {
  let begun = false
  let asked = 0
  const ask = async (wish: CloudWish): Promise<unknown> => {
    asked += 1
    if (!begun) throw new ApiFailure("Error: errMsg: Cloud API isn't enabled, please call wx.cloud.init first")
    if (!host.network.online) throw new ApiFailure('request:fail')
    const outcome = await hostCloud(wish)
    if (!host.network.online) throw new ApiFailure('request:fail')
    if ('failure' in outcome) throw new ApiFailure(`Error: ${outcome.failure}`)
    return outcome.result
  }
  const functions = {
    callFunction: async ({ name, data }: Options) => ({
      result: await ask({ kind: 'call', name: String(name), data: JSON.parse(JSON.stringify(data ?? {})) }),
      requestID: `host-${asked}`,
    }),
    uploadFile: async ({ cloudPath, filePath }: Options) => {
      const base64 = await base64Of(phoneFiles.find(filePath))
      return { fileID: await ask({ kind: 'upload', path: String(cloudPath), base64 }), statusCode: 200 }
    },
  }
  const recorded = Object.entries(functions).map(([name, api]) => {
    const call = callable(`cloud.${name}`, api)
    return [
      name,
      (options: Options) => {
        host.recorder.call(`cloud.${name}`, [options])
        return call(options)
      },
    ]
  })
  const init = () => {
    begun = true
  }
  return { init, ...Object.fromEntries(recorded) }
}

/** An address for what a component or the player is given: a file id is WeChat's to fetch, other addresses stay. */
export async function fetchable(source: string): Promise<string> {
  if (!source.startsWith('cloud://')) return phoneFiles.shown(source)
  const outcome = await hostCloud({ kind: 'url', fileId: source })
  return 'failure' in outcome ? source : String(outcome.result)
}
