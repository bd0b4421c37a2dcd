import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'

/** WeChat refused, with the number by which its documents call the reason. */
export class WechatRefusal extends Error {
  /** For the log, which leaves messages out. */
  readonly code: string

  constructor(
    readonly errcode: number,
    call: string,
  ) {
    super(`${call} was refused with ${errcode}`)
    this.name = 'WechatRefusal'
    this.code = String(errcode)
  }
}

/** No answer came; `asked` is false when the request surely never reached WeChat. */
export class WechatSilence extends Error {
  readonly code: string

  constructor(
    readonly asked: boolean,
    call: string,
    cause?: unknown,
  ) {
    super(`${call} was not answered`)
    this.name = 'WechatSilence'
    this.code = cause instanceof WechatRefusal ? `${call} ${cause.code}` : call
  }
}

export interface WechatSettings {
  /** `https://api.weixin.qq.com`, or whatever serves the same shapes. */
  url: string
  appid: string
  secret: string
}

/** WeChat's server interfaces by path, such as `/wxa/msg_sec_check`; throws WechatRefusal or WechatSilence. */
export interface Wechat {
  /** Makes sure that there is a token, so that what is wrong with the settings shows before anything is claimed. */
  ready(): Promise<void>
  ask(path: string, body: object): Promise<Record<string, unknown>>
  picture(path: string, body: object): Promise<Buffer>
}

const Answer = z.looseObject({ errcode: z.number().default(0) })
const Token = z.object({ access_token: z.string(), expires_in: z.number() })
const staleToken = [40001, 40014, 42001]
const patienceMs = 5_000

/** Keeps one token an instance; a token that WeChat calls stale is fetched anew once. */
export function openWechat({ url, appid, secret }: WechatSettings): Wechat {
  let held: { token: string; until: number } | undefined
  const token = async (): Promise<string> => {
    if (held && held.until > Date.now()) return held.token
    const path = '/cgi-bin/stable_token'
    const wish = { grant_type: 'client_credential', appid, secret, force_refresh: false }
    try {
      const { access_token, expires_in } = Token.parse(answerIn(await post(`${url}${path}`, path, wish), path))
      held = { token: access_token, until: Date.now() + (expires_in - 60) * 1000 }
      return access_token
    } catch (failure) {
      throw new WechatSilence(false, path, failure)
    }
  }
  const reply = async <T>(path: string, body: object, read: (bytes: Buffer) => T): Promise<T> => {
    const once = async () =>
      read(await post(`${url}${path}?access_token=${encodeURIComponent(await token())}`, path, body))
    try {
      return await once()
    } catch (failure) {
      if (!(failure instanceof WechatRefusal) || !staleToken.includes(failure.errcode)) throw failure
      held = undefined
      await pause(100)
      return await once()
    }
  }
  return {
    ready: async () => void (await token()),
    ask: (path, body) => reply(path, body, (bytes) => answerIn(bytes, path)),
    picture: (path, body) =>
      reply(path, body, (bytes) => {
        if (bytes[0] === 0x7b) answerIn(bytes, path)
        return bytes
      }),
  }
}

/** Errors come as HTTP 200 with a number. */
function answerIn(bytes: Buffer, call: string): Record<string, unknown> {
  const answer = Answer.parse(JSON.parse(bytes.toString('utf8')))
  if (answer.errcode !== 0) throw new WechatRefusal(answer.errcode, call)
  return answer
}

async function post(address: string, call: string, body: object): Promise<Buffer> {
  try {
    const headers = { 'content-type': 'application/json' }
    const signal = AbortSignal.timeout(patienceMs)
    const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body), signal })
    if (!answer.ok) throw new WechatSilence(true, call)
    return Buffer.from(await answer.arrayBuffer())
  } catch (failure) {
    if (failure instanceof WechatSilence) throw failure
    throw new WechatSilence(!neverLeft(failure), call)
  }
}

function neverLeft(failure: unknown): boolean {
  const cause: unknown = failure instanceof Error ? failure.cause : undefined
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN'
}

let opened: Wechat | undefined

/** WeChat as the function's own settings name it; null where no mini-program is set up. */
export function functionWechat(): Wechat | null {
  const { LINLI_WECHAT_URL, LINLI_WECHAT_APPID, LINLI_WECHAT_SECRET } = process.env
  if (!LINLI_WECHAT_APPID || !LINLI_WECHAT_SECRET) return null
  const url = LINLI_WECHAT_URL || 'https://api.weixin.qq.com'
  opened ??= openWechat({ url, appid: LINLI_WECHAT_APPID, secret: LINLI_WECHAT_SECRET })
  return opened
}
