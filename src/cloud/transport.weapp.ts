import Taro from '@tarojs/taro'
import { gatewayTransport } from './gateway'
import { httpRequest, putRequest } from './http-request'
import { keptTaro } from './kept-taro'
import { queueLock } from './lock'
import type { Transport } from './transport-port'
import { Unreachable } from './unreachable'

let started = false

function cloud() {
  if (!started) Taro.cloud.init({ env: LINLI_ENV })
  started = true
  return Taro.cloud
}

function unreachable(failure: { errCode?: number; errMsg?: string }): Unreachable {
  const reason = failure.errMsg ?? String(failure)
  if (/timeout|time ?out/i.test(reason)) return new Unreachable('timeout', reason)
  return new Unreachable(/request:fail|network|ENOTFOUND/i.test(reason) ? 'offline' : 'fault', reason)
}

/** WeChat carries the call and says who calls; pictures show their file ids as they are. */
const wechat: Transport = {
  send: async (functionName, call) => {
    const answer = await cloud()
      .callFunction({ name: functionName, data: { ...call } })
      .catch((failure) => {
        throw unreachable(failure)
      })
    return answer.result
  },
  pictureUrls: async (fileIds) => Object.fromEntries(fileIds.map((id) => [id, id])),
  upload: async (cloudPath, { path }) => {
    if (path === null) throw new Unreachable('fault', 'no file to upload')
    const answer = await cloud()
      .uploadFile({ cloudPath, filePath: path })
      .catch((failure) => {
        throw unreachable(failure)
      })
    return answer.fileID
  },
  account: null,
}

export const transport: Transport = LINLI_LOCAL
  ? gatewayTransport({
      base: LINLI_LOCAL,
      clientId: LINLI_ENV,
      http: httpRequest,
      put: putRequest,
      kept: keptTaro,
      lock: queueLock(),
    })
  : wechat
