import type { Http, PutBytes } from './http'
import { Unreachable } from './unreachable'

/** `Http` over a browser's fetch. */
export const httpFetch: Http = async ({ method, url, headers, body }) => {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    credentials: 'omit',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((failure: unknown) => {
    throw new Unreachable('offline', String(failure))
  })
  return { status: answer.status, body: await answer.json().catch(() => null) }
}

/** `PutBytes` over a browser's fetch. */
export const putFetch: PutBytes = async (url, headers, body) => {
  const answer = await fetch(url, { method: 'PUT', headers, body, credentials: 'omit' }).catch((failure: unknown) => {
    throw new Unreachable('offline', String(failure))
  })
  return answer.status
}
