import type { RequestOutcome, RequestWish } from './weapp-bundle'

/** The address that the mini-program was built for, and the one that answers in this run; both without a path. */
export interface Gateway {
  from: string
  to: string
}

/** The address to ask in this run, or undefined when the mini-program may not ask there. */
export function throughGateway(gateway: Gateway | undefined, url: string): string | undefined {
  if (!gateway) return undefined
  const { origin } = new URL(gateway.to)
  const asked = new URL(url)
  // The storage says by its own address where a file goes.
  const known = [new URL(gateway.from).origin, origin]
  return known.includes(asked.origin) ? `${origin}${asked.pathname}${asked.search}` : undefined
}

/** Carries out a `wx.request` as the phone does: without Origin, cookies or any other header of a browser. */
export async function carryOut(gateway: Gateway | undefined, wish: RequestWish): Promise<RequestOutcome> {
  const url = URL.canParse(wish.url) ? throughGateway(gateway, wish.url) : undefined
  if (!url) return { failure: 'url not in domain list' }
  try {
    const { method, headers, base64, timeout } = wish
    const body = base64 === undefined ? (wish.body ?? null) : Buffer.from(base64, 'base64')
    const answer = await fetch(url, { method, headers, body, signal: AbortSignal.timeout(timeout) })
    const bytes = Buffer.from(await answer.arrayBuffer())
    return {
      statusCode: answer.status,
      headers: Object.fromEntries(answer.headers),
      cookies: answer.headers.getSetCookie(),
      body: bytes.toString('base64'),
    }
  } catch (problem) {
    return { failure: problem instanceof Error && problem.name === 'TimeoutError' ? 'timeout' : '' }
  }
}
