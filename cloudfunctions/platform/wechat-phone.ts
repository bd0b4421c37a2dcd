import * as z from 'zod'
import { Phone } from '../contract/phone'
import { functionWechat, type Wechat, WechatRefusal } from './wechat'

/** The mobile number behind a code of WeChat's button, which that person's tap gave; null when the code says none. */
export type PhoneBehind = (code: string, platformId: string) => Promise<string | null>

const Told = z.object({
  phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.union([z.string(), z.number()]) }),
})
/** The system is busy, or is asked too often. */
const passing = [-1, 45011]

/** A code holds once, for five minutes, for the person who tapped; WeChat's silence is a fault, which may be tried again. */
export function openPhoneBehind(wechat: () => Wechat | null): PhoneBehind {
  return async (code, openid) => {
    const asked = wechat()
    if (!asked) return null
    try {
      const { phone_info } = Told.parse(await asked.ask('/wxa/business/getuserphonenumber', { code, openid }))
      const phone = Phone.safeParse(phone_info.purePhoneNumber)
      return phone.success && String(phone_info.countryCode) === '86' ? phone.data : null
    } catch (failure) {
      if (failure instanceof WechatRefusal && !passing.includes(failure.errcode)) return null
      throw failure
    }
  }
}

/** As the function's own settings name WeChat. */
export const phoneBehind: PhoneBehind = openPhoneBehind(functionWechat)
