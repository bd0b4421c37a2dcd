import { randomBytes } from 'node:crypto'
import type { Clock } from '../control/clock'
import type { Fields } from '../wire/body'
import { WechatError } from './wechat-error'

const holdsMs = 5 * 60_000

/** Codes that `open-type="getPhoneNumber"` gave: each holds once, for five minutes and the person who tapped. */
export class PhoneNumbers {
  private readonly open = new Map<string, { openid: string; phone: string; until: number }>()

  constructor(private readonly clock: Clock) {}

  /** As a person's tap who agrees. */
  tap(openid: string, phone: string): string {
    const code = randomBytes(32).toString('hex')
    this.open.set(code, { openid, phone, until: this.clock.now() + holdsMs })
    return code
  }

  /** `getuserphonenumber`; `openid` is optional there. */
  tell({ code, openid }: Fields) {
    const held = typeof code === 'string' ? this.open.get(code) : undefined
    const foreign = typeof openid === 'string' && openid !== held?.openid
    if (!held || foreign || held.until < this.clock.now()) throw new WechatError(40029, 'invalid code')
    this.open.delete(String(code))
    const { phone } = held
    const watermark = { timestamp: Math.floor(this.clock.now() / 1000), appid: 'local' }
    return { phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark } }
  }

  forget(): void {
    this.open.clear()
  }
}
