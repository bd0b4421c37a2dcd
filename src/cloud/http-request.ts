import Taro from '@tarojs/taro'
import type { Http, PutBytes } from './http'
import { Unreachable } from './unreachable'

/** `Http` over the mini-program's own request, for a build that runs against a cloud on this computer. */
export const httpRequest: Http = async ({ method, url, headers, body }) => {
  const answer = await Taro.request<unknown>({
    method,
    url,
    header: { 'content-type': 'application/json', ...headers },
    data: body ?? '',
  }).catch((failure: { errMsg?: string }) => {
    throw new Unreachable('offline', failure.errMsg)
  })
  return { status: answer.statusCode, body: answer.data }
}

/** `PutBytes` over the same. */
export const putRequest: PutBytes = async (url, headers, bytes) => {
  const wish = { method: 'PUT' as const, url, header: { 'content-type': 'image/jpeg', ...headers }, data: bytes }
  const answer = await Taro.request(wish).catch((failure: { errMsg?: string }) => {
    throw new Unreachable('offline', failure.errMsg)
  })
  return answer.statusCode
}
