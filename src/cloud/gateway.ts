import { gatewayUpload } from './gateway-upload'
import type { HttpAnswer, PutBytes } from './http'
import { Session, type SessionOptions } from './session'
import type { Transport } from './transport-port'
import { Unreachable } from './unreachable'

interface Download {
  cloudObjectId?: string
  downloadUrl?: string
}

/** CloudBase's documented HTTP API: the way to the cloud wherever WeChat does not carry the call. */
export function gatewayTransport({ put, ...options }: SessionOptions & { put: PutBytes }): Transport {
  const session = new Session(options)

  const once = (path: string, body: unknown, token: string): Promise<HttpAnswer> =>
    options.http({
      method: 'POST',
      url: `${options.base}${path}`,
      headers: { authorization: `Bearer ${token}` },
      body,
    })

  async function post(path: string, body: unknown): Promise<unknown> {
    const token = await session.token()
    const first = await once(path, body, token)
    const answer =
      first.status === 401 || expired(first.body) ? await once(path, body, await session.token(token)) : first
    if (answer.status >= 400) throw new Unreachable('fault', `${path} ${answer.status}`)
    return answer.body
  }

  return {
    send: (functionName, call) => post(`/v1/functions/${functionName}`, call),
    pictureUrls: async (fileIds) => {
      const wanted = fileIds.map((cloudObjectId) => ({ cloudObjectId }))
      const found = (await post('/v1/storages/get-objects-download-info', wanted)) as Download[]
      return Object.fromEntries(
        found.flatMap(({ cloudObjectId, downloadUrl }) =>
          cloudObjectId && downloadUrl ? [[cloudObjectId, downloadUrl]] : [],
        ),
      )
    },
    upload: (path, picture) => gatewayUpload(post, put, path, picture),
    account: {
      current: () => session.current()?.username ?? null,
      byPhone: () => session.current()?.byPhone ?? false,
      signInByTicket: (ticket) => session.signInByTicket(ticket),
      signIn: async (username, password, captcha) => {
        const passed = captcha && (await session.verifyCaptcha(captcha.token, captcha.typed))
        await session.signIn(username, password, passed)
      },
      signOut: () => session.signOut(),
      captcha: () => session.captcha(),
    },
  }
}

function expired(body: unknown): boolean {
  return typeof body === 'object' && body !== null && (body as { code?: unknown }).code === 'ACCESS_TOKEN_EXPIRED'
}
