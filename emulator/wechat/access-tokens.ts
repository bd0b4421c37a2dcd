import { randomBytes } from 'node:crypto'
import type { Clock } from '../control/clock'
import { WechatError } from './wechat-error'

const lifeSeconds = 7200

/** `stable_token`: everyone gets the same token until it expires. */
export class AccessTokens {
  private current: { token: string; until: number } | undefined

  constructor(private readonly clock: Clock) {}

  issue(forceRefresh: boolean) {
    const now = this.clock.now()
    if (!this.current || forceRefresh || this.current.until <= now) {
      this.current = { token: randomBytes(48).toString('base64url'), until: now + lifeSeconds * 1000 }
    }
    const expires_in = Math.floor((this.current.until - now) / 1000)
    return { access_token: this.current.token, expires_in }
  }

  demand(token: unknown): void {
    if (typeof token !== 'string' || token === '') throw new WechatError(41001, 'access_token missing')
    const { current } = this
    if (current?.token !== token) throw new WechatError(40001, 'invalid credential, access_token is invalid')
    if (current.until <= this.clock.now()) throw new WechatError(42001, 'access_token expired')
  }
}
