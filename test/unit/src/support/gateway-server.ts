import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the server saw, in order: `signin/anonymously`, `token`, `functions/events`… */
export interface GatewayServer {
  url: string
  seen: string[]
  /** Every access token given so far stops working. */
  expireAll(): void
  /** Every refresh token given so far stops working, as after a wiped environment. */
  forgetAll(): void
  /** Answers the next function calls in these ways before working again. */
  disturb(...ways: ('hang' | 'cut' | '500' | 'fault')[]): void
  stop(): Promise<void>
}

/** A small server with CloudBase's sign-in: each refresh kills the refresh token it used. */
export async function startGatewayServer(): Promise<GatewayServer> {
  const seen: string[] = []
  const access = new Set<string>()
  const refresh = new Map<string, string>()
  const ways: string[] = []
  let next = 0

  const grant = (sub: string) => {
    const tokens = { access_token: `access-${++next}`, refresh_token: `refresh-${next}`, expires_in: 7200, sub }
    access.add(tokens.access_token)
    refresh.set(tokens.refresh_token, sub)
    return { status: 200, body: tokens }
  }

  const signIn = (body: Record<string, string>, captcha: string | null) => {
    if (body.username === 'robot' && captcha !== 'passed') {
      return { status: 400, body: { error: 'captcha_required', error_code: 4001 } }
    }
    if (body.password !== 'right') return { status: 400, body: { error: 'invalid_username_or_password' } }
    return grant(String(body.username))
  }

  const rotate = (token: string) => {
    const sub = refresh.get(token)
    refresh.delete(token)
    return sub ? grant(sub) : { status: 400, body: { error: 'invalid_grant' } }
  }

  function answer(path: string, query: URLSearchParams, body: Record<string, string>, token: string) {
    if (path === 'signin') return signIn(body, query.get('captcha_token'))
    if (path === 'signin/anonymously') return grant('visitor')
    if (path === 'signin/custom') return body.ticket === 'good' ? grant('custom') : { status: 403, body: {} }
    if (path === 'token') return rotate(String(body.refresh_token))
    if (path === 'revoke') return { status: 200, body: {} }
    if (path === 'captcha/data') return { status: 200, body: { token: 'riddle', data: 'data:image/svg+xml,x' } }
    if (path === 'captcha/data/verify') {
      return body.key === 'abcd' ? { status: 200, body: { captcha_token: 'passed' } } : { status: 400, body: {} }
    }
    if (!access.has(token)) return { status: 401, body: { code: 'ACCESS_TOKEN_EXPIRED', message: '', requestId: '' } }
    if (path.startsWith('functions/')) return { status: 200, body: { ok: true, data: { echo: body, token } } }
    return {
      status: 200,
      body: [
        { cloudObjectId: 'cloud://a', downloadUrl: 'http://a' },
        { code: 'NO', message: '' },
      ],
    }
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const path = url.pathname.replace(/^\/(auth\/)?v1\//, '')
    const body = await bodyOf(request)
    seen.push(path)
    const way = path.startsWith('functions/') ? ways.shift() : undefined
    if (way === 'hang') return
    if (way === 'cut') return request.socket.destroy()
    const token = (request.headers.authorization ?? '').replace('Bearer ', '')
    const plain = answer(path, url.searchParams, body, token)
    const { status, body: reply } = way === '500' ? { status: 500, body: { code: 'X' } } : plain
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(way === 'fault' ? { ok: false, fault: 'r1' } : reply))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    expireAll: () => access.clear(),
    forgetAll: () => {
      access.clear()
      refresh.clear()
    },
    disturb: (...more) => ways.push(...more),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return JSON.parse(Buffer.concat(chunks).toString() || '{}') as Record<string, string>
}
