import type { Clock } from '../control/clock'
import { WechatError } from './wechat-error'

const recentMs = 2 * 3600 * 1000

/** When each person last used the mini-program; content checks are only for those who just did. */
export class Visits {
  private readonly last = new Map<string, number>()

  constructor(private readonly clock: Clock) {}

  record(openid: string): void {
    this.last.set(openid, this.clock.now())
  }

  demandRecent(openid: string): void {
    const last = this.last.get(openid)
    if (last === undefined || this.clock.now() - last > recentMs) throw new WechatError(61010, 'code is expired')
  }

  forget(): void {
    this.last.clear()
  }
}
