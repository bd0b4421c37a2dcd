import type { RequestOutcome, RequestWish } from '../../weapp-bundle'
import type { Host } from '../host'
import { ApiFailure, type ApiGroup, callable, nothing, type Options, type Reply } from './api'

declare global {
  /** Carries a request out in the process that drives the browser, so that it has no browser's headers. */
  function hostRequest(wish: RequestWish): Promise<RequestOutcome>
}

const usualTimeout = 60_000

export const requestApis = (host: Host): ApiGroup => ({
  sync: {
    request: (options: Options = {}) => {
      let abort = (_reason: Error) => {}
      const aborted = new Promise<never>((_, reject) => {
        abort = reject
      })
      aborted.catch(() => nothing)
      const carryOut = callable('request', () => Promise.race([aborted, carriedOut(host, options)]))
      const promise = carryOut(options)
      const task = { abort: () => abort(new ApiFailure('abort')), onHeadersReceived() {}, offHeadersReceived() {} }
      return Object.assign(promise ?? {}, task)
    },
  },
})

async function carriedOut(host: Host, options: Options): Promise<Reply> {
  const wish = wishOf(options)
  if (!host.network.online) throw new ApiFailure('')
  const outcome = await hostRequest(wish)
  if (!host.network.online) throw new ApiFailure('')
  if ('failure' in outcome) throw new ApiFailure(outcome.failure)
  const { statusCode, headers, cookies, body } = outcome
  return { statusCode, header: headers, cookies, data: dataOf(body, options) }
}

function wishOf(options: Options): RequestWish {
  const method = String(options.method ?? 'GET').toUpperCase()
  const given = Object.entries((options.header ?? {}) as Record<string, unknown>)
  const headers: Record<string, string> = { 'content-type': 'application/json' }
  for (const [name, value] of given) if (name.toLowerCase() !== 'referer') headers[name.toLowerCase()] = String(value)
  const url = String(options.url)
  const wish = { url, method, headers, timeout: Number(options.timeout) || usualTimeout }
  const { data } = options
  if (data === undefined || data === null) return wish
  if (method === 'GET') return { ...wish, url: withQuery(url, data) }
  if (data instanceof ArrayBuffer) return { ...wish, base64: base64Of(data) }
  return { ...wish, body: typeof data === 'string' ? data : encoded(data, headers['content-type'] ?? '') }
}

const base64Of = (data: ArrayBuffer) =>
  btoa(new Uint8Array(data).reduce((text, byte) => text + String.fromCharCode(byte), ''))

const encoded = (data: unknown, type: string) =>
  type.includes('x-www-form-urlencoded') ? queryOf(data) : JSON.stringify(data)

const withQuery = (url: string, data: unknown) => {
  const query = typeof data === 'string' ? data : queryOf(data)
  return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url
}

const queryOf = (data: unknown) =>
  Object.entries(data as Record<string, unknown>)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')

function dataOf(base64: string, options: Options): unknown {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  if (options.responseType === 'arraybuffer') return bytes.buffer
  const text = new TextDecoder().decode(bytes)
  if (options.dataType !== undefined && options.dataType !== 'json') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
