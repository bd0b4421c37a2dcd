import { type Wechat, WechatRefusal, WechatSilence } from '../platform/wechat'
import type { PhotoNeeds } from './needs'
import type { StoredPhoto } from './photo-store'

export const minuteMs = 60_000
/** WeChat promises a result within half an hour. */
const resultMs = 40 * minuteMs
const longestPauseMs = 12 * 60 * minuteMs
const addressSeconds = 3600

const [sound, picture] = [1, 2]

/** What the picture is for, in WeChat's numbers: a profile, or a forum. */
const scenes = { avatar: 1, cover: 3, event: 3, report: 3, spot: 3, recording: 3 } satisfies Record<
  StoredPhoto['purpose'],
  number
>

/** Asks WeChat to look at a waiting photo; where that fails it goes on waiting, and the timer asks again. */
export async function askForCheck(photo: StoredPhoto, openid: string | null, needs: PhotoNeeds): Promise<void> {
  const store = needs.photos(photo.communityId)
  const wechat = needs.wechat()
  const traceId = wechat && openid && (await asked(photo, openid, wechat, needs))
  if (traceId) await store.asked(photo._id, traceId, after(resultMs, needs))
  else await store.postpone(photo._id, after(Math.min(2 ** photo.tries * minuteMs, longestPauseMs), needs))
}

async function asked(photo: StoredPhoto, openid: string, wechat: Wechat, needs: PhotoNeeds): Promise<string | null> {
  if (!photo.waiting) return null
  const address = (await needs.files.addresses([photo.waiting], addressSeconds)).get(photo.waiting)
  try {
    const scene = scenes[photo.purpose]
    const wish = {
      media_url: address,
      media_type: photo.purpose === 'recording' ? sound : picture,
      version: 2,
      scene,
      openid,
    }
    const { trace_id } = await wechat.ask('/wxa/media_check_async', wish)
    return typeof trace_id === 'string' ? trace_id : null
  } catch (failure) {
    if (failure instanceof WechatRefusal || failure instanceof WechatSilence) return null
    throw failure
  }
}

export const after = (ms: number, needs: Pick<PhotoNeeds, 'now'>): Date => new Date(needs.now().getTime() + ms)
