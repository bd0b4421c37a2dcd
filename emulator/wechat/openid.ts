import { WechatError } from './wechat-error'

/** Which openids belong to the app cannot be known here, only what one looks like. */
const shape = /^[\w-]{1,64}$/

export function demandOpenid(value: unknown): string {
  if (typeof value !== 'string' || !shape.test(value)) throw new WechatError(40003, 'invalid openid')
  return value
}
