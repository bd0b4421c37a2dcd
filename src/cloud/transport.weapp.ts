import Taro from '@tarojs/taro'
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

/** WeChat uploads files only: bytes that are a part of one lie beside it meanwhile. */
function written(bytes: ArrayBuffer): string {
  const path = `${Taro.env.USER_DATA_PATH}/upload`
  try {
    Taro.getFileSystemManager().writeFileSync(path, bytes)
  } catch {
    throw new Unreachable('fault', 'no room for the file to upload')
  }
  return path
}

/** WeChat carries the call and says who calls; pictures show their file ids as they are. */
export const transport: Transport = {
  send: async (functionName, call) => {
    const answer = await cloud()
      .callFunction({ name: functionName, data: { ...call } })
      .catch((failure) => {
        throw unreachable(failure)
      })
    return answer.result
  },
  pictureUrls: async (fileIds) => Object.fromEntries(fileIds.map((id) => [id, id])),
  upload: async (cloudPath, { path, bytes }) => {
    const filePath = path ?? written(await bytes())
    try {
      return (await cloud().uploadFile({ cloudPath, filePath })).fileID
    } catch (failure) {
      throw unreachable(Object(failure))
    } finally {
      if (path === null) Taro.getFileSystemManager().unlinkSync(filePath)
    }
  },
  account: null,
}
