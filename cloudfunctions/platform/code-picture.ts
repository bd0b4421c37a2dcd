import { functionWechat, WechatRefusal, WechatSilence } from './wechat'

/** PNG of the 小程序码 that opens a page of the mini-program with a scene; null when WeChat gives none. */
export async function codePicture(page: string, scene: string): Promise<Buffer | null> {
  try {
    return (await functionWechat()?.picture('/wxa/getwxacodeunlimit', { page, scene, width: 860 })) ?? null
  } catch (failure) {
    if (failure instanceof WechatRefusal || failure instanceof WechatSilence) return null
    throw failure
  }
}
