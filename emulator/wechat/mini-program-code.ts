import { encode } from 'uqr'
import { type Fields, text } from '../wire/body'
import { pngOf } from './png'
import { WechatError } from './wechat-error'

const sceneOf32 = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/

/**
 * The picture for `getwxacodeunlimit`: locally a plain QR code of the web app's page with that scene.
 * @returns a PNG of about the wished width
 */
export function miniProgramCode(wish: Fields, appUrl: string): Buffer {
  const { scene, page = '', width = 430 } = wish
  if (typeof scene !== 'string' || !sceneOf32.test(scene)) throw new WechatError(40129, 'invalid scene')
  if (typeof page !== 'string' || page.startsWith('/') || page.includes('?')) {
    throw new WechatError(41030, 'invalid page')
  }
  const pixels = typeof width === 'number' ? Math.min(Math.max(width, 280), 1280) : 430
  const { data } = encode(`${appUrl}/#/${page}?scene=${encodeURIComponent(scene)}`, { ecc: 'M', border: 4 })
  return pngOf(data, Math.max(1, Math.round(pixels / data.length)))
}

/** The credentials of an app; locally any will do, but they must be there. */
export function demandCredentials(body: Fields): void {
  if (body.grant_type !== 'client_credential') throw new WechatError(40002, 'invalid grant_type')
  if (!body.appid) throw new WechatError(41002, 'appid missing')
  if (!body.secret) throw new WechatError(41004, 'appsecret missing')
  text(body, 'appid')
  text(body, 'secret')
}
