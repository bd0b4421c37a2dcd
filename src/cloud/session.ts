import type { Http, HttpAnswer, HttpRequest } from './http'
import type { Kept } from './kept'
import type { LastingExchange } from './lasting-exchange'
import type { Lock } from './lock'
import { SignInRefused } from './transport-port'
import { Unreachable } from './unreachable'

export interface Credentials {
  accessToken: string
  refreshToken: string
  /** Milliseconds by this device's clock. */
  expiresAt: number
  /** Null for an anonymous visitor; the platform's own number for someone whom their mini-program let in. */
  username: string | null
  byPhone?: boolean
}

export interface SessionOptions {
  base: string
  clientId: string
  http: Http
  kept: Kept
  lock: Lock
  /** How a refresh token is traded; left out, as any other request. */
  exchange?: LastingExchange
  now?: () => number
}

const keptAs = 'linli.session'
/** A token this close to its end is renewed before use. */
const spareMs = 60_000

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined

/** The web's identity: an anonymous visitor until somebody signs in. One refresh at a time over all tabs. */
export class Session {
  constructor(private readonly options: SessionOptions) {
    if (this.current()?.username) options.exchange?.prepare()
  }

  current(): Credentials | null {
    const kept = this.options.kept.get(keptAs)
    return typeof fieldOf(kept, 'refreshToken') === 'string' ? (kept as Credentials) : null
  }

  /** A token good for a request now. `refused` is one that the gateway has just turned down. */
  async token(refused?: string): Promise<string> {
    const held = this.current()
    if (held && this.usable(held, refused)) return held.accessToken
    return this.options.lock(keptAs, () => this.renew(refused))
  }

  async signIn(username: string, password: string, captchaToken?: string): Promise<void> {
    const query = captchaToken ? `?captcha_token=${encodeURIComponent(captchaToken)}` : ''
    await this.options.lock(keptAs, async () => {
      const answer = await this.post(`/auth/v1/signin${query}`, { username, password })
      if (answer.status === 200) return this.keep(answer.body, username)
      throw this.whySignInFailed(answer)
    })
  }

  /** Signs in as the person for whom the ticket was made. */
  async signInByTicket(ticket: string): Promise<void> {
    await this.options.lock(keptAs, async () => {
      const { status, body } = await this.post('/auth/v1/signin/custom', { provider_id: 'custom', ticket })
      if (status !== 200) throw new Unreachable('fault', `ticket ${status}`)
      this.keep(body, String(fieldOf(body, 'sub')), true)
    })
  }

  /** Ends the session here even when the cloud cannot be told. */
  async signOut(): Promise<void> {
    const held = this.current()
    this.options.kept.remove(keptAs)
    this.options.exchange?.forget()
    if (held) await this.post('/auth/v1/revoke', { token: held.refreshToken }).catch(() => undefined)
  }

  async captcha(): Promise<{ token: string; picture: string }> {
    const { body } = await this.post('/auth/v1/captcha/data', { state: 'signin' })
    return { token: String(fieldOf(body, 'token')), picture: String(fieldOf(body, 'data')) }
  }

  async verifyCaptcha(token: string, typed: string): Promise<string> {
    const { status, body } = await this.post('/auth/v1/captcha/data/verify', { token, key: typed })
    const passed = fieldOf(body, 'captcha_token')
    if (status === 200 && typeof passed === 'string') return passed
    if (status >= 500) throw new Unreachable('fault', `captcha ${status}`)
    throw new SignInRefused('captcha-wrong')
  }

  private now = () => (this.options.now ?? Date.now)()

  private usable(held: Credentials, refused: string | undefined): boolean {
    return held.accessToken !== refused && held.expiresAt - spareMs > this.now()
  }

  /** Runs under the lock: another tab may have renewed while this one waited, so storage is read again. */
  private async renew(refused: string | undefined): Promise<string> {
    const held = this.current()
    if (!held) return this.visit()
    if (this.usable(held, refused)) return held.accessToken
    const { exchange, http, clientId } = this.options
    const renewal = this.request('/auth/v1/token', {
      client_id: clientId,
      client_secret: '',
      grant_type: 'refresh_token',
      refresh_token: held.refreshToken,
    })
    const answer = await (held.username && exchange ? exchange.send(renewal) : http(renewal))
    if (answer.status === 200) return this.keep(answer.body, held.username, held.byPhone)
    if (fieldOf(answer.body, 'error') !== 'invalid_grant') throw new Unreachable('fault', `refresh ${answer.status}`)
    return this.afterInvalidGrant(held)
  }

  /** A browser without Web Locks can lose the race to another tab, whose newer token is then in storage. */
  private async afterInvalidGrant(lost: Credentials): Promise<string> {
    const held = this.current()
    if (held && held.refreshToken !== lost.refreshToken) return held.accessToken
    this.options.kept.remove(keptAs)
    return this.visit()
  }

  private async visit(): Promise<string> {
    const answer = await this.post('/auth/v1/signin/anonymously', {})
    if (answer.status !== 200) throw new Unreachable('fault', `visit ${answer.status}`)
    return this.keep(answer.body, null)
  }

  private keep(body: unknown, username: string | null, byPhone = false): string {
    const accessToken = fieldOf(body, 'access_token')
    const refreshToken = fieldOf(body, 'refresh_token')
    if (typeof accessToken !== 'string' || typeof refreshToken !== 'string') throw new Unreachable('fault', 'no token')
    const expiresAt = this.now() + Number(fieldOf(body, 'expires_in') ?? 0) * 1000
    const credentials: Credentials = { accessToken, refreshToken, expiresAt, username, byPhone }
    this.options.kept.set(keptAs, credentials)
    if (username) this.options.exchange?.prepare()
    return accessToken
  }

  private whySignInFailed({ status, body }: HttpAnswer): SignInRefused | Unreachable {
    const code = fieldOf(body, 'error')
    if (code === 'captcha_required' || fieldOf(body, 'error_code') === 4001) return new SignInRefused('captcha-needed')
    if (code === 'captcha_invalid') return new SignInRefused('captcha-wrong')
    return status < 500 ? new SignInRefused('wrong-password') : new Unreachable('fault', `sign-in ${status}`)
  }

  private post(path: string, body: unknown): Promise<HttpAnswer> {
    return this.options.http(this.request(path, body))
  }

  private request(path: string, body: unknown): HttpRequest {
    const { base, clientId } = this.options
    const url = `${base}${path}${path.includes('?') ? '&' : '?'}client_id=${encodeURIComponent(clientId)}`
    return { method: 'POST', url, headers: {}, body }
  }
}
