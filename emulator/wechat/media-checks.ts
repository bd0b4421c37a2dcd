import type { Logger } from 'pino'
import { atTime } from '../control/alarm'
import type { Clock } from '../control/clock'
import type { Fields } from '../wire/body'
import { demandOpenid } from './openid'
import { demandVersion2 } from './text-check'
import { traceId } from './trace-id'
import type { Visits } from './visits'
import { WechatError } from './wechat-error'
import { labels, type Suggestion, type Words } from './words'

export interface MediaChecksNeeds {
  clock: Clock
  visits: Visits
  words: Words
  site: { url: string }
  log: Logger
  /** After how long a result is pushed; undefined: only by `deliver`. */
  delayMs: number | undefined
  /** Hands an event to the functions that the manifest binds to pushes. */
  push: (event: object) => Promise<void>
}

interface Waiting {
  url: string
  openid: string
  cancel: () => void
}

/** `media_check_async`: the answer is only a number, the result is pushed later. */
export class MediaChecks {
  private readonly waiting = new Map<string, Waiting>()

  constructor(private readonly needs: MediaChecksNeeds) {}

  ask(wish: Fields): { trace_id: string } {
    demandVersion2(wish)
    const { media_url: url, media_type } = wish
    if (media_type !== 1 && media_type !== 2) throw new WechatError(40097, 'invalid args: media_type')
    if (typeof url !== 'string' || !/^https?:\/\//.test(url)) throw new WechatError(40097, 'invalid args: media_url')
    const openid = demandOpenid(wish.openid)
    this.needs.visits.demandRecent(openid)
    const trace_id = traceId()
    this.waiting.set(trace_id, { url, openid, cancel: this.later(trace_id) })
    return { trace_id }
  }

  /** Pushes every result that is still owed, in the order of asking. */
  async deliver(): Promise<void> {
    for (const id of [...this.waiting.keys()]) await this.result(id)
  }

  forget(): void {
    for (const { cancel } of this.waiting.values()) cancel()
    this.waiting.clear()
  }

  private later(id: string): () => void {
    const { clock, delayMs, log } = this.needs
    if (delayMs === undefined) return () => {}
    const failed = (error: unknown) => log.error({ err: error }, 'a pushed event failed')
    return atTime(clock, clock.now() + delayMs, () => void this.result(id).catch(failed))
  }

  private async result(id: string): Promise<void> {
    const asked = this.waiting.get(id)
    if (!asked) return
    this.waiting.delete(id)
    asked.cancel()
    const suggest = await this.verdict(asked.url)
    const from = {
      ToUserName: 'gh_local',
      FromUserName: asked.openid,
      CreateTime: Math.floor(this.needs.clock.now() / 1000),
    }
    const what = { MsgType: 'event', Event: 'wxa_media_check', appid: 'touristappid', trace_id: id, version: 2 }
    await this.needs.push({ ...from, ...what, ...(suggest ? judged(suggest) : unreachable) })
  }

  /** Only files of this emulator are looked at: nothing else is ever asked for over the network. */
  private async verdict(url: string): Promise<Suggestion | undefined> {
    if (!URL.canParse(url) || new URL(url).origin !== this.needs.site.url) return undefined
    const response = await fetch(url)
    if (!response.ok) return undefined
    const name = decodeURIComponent(new URL(url).pathname)
    return this.needs.words.judge(Buffer.concat([Buffer.from(name), Buffer.from(await response.arrayBuffer())]))
  }
}

/** In a pushed event the label is text. */
function judged(suggest: Suggestion) {
  const label = String(labels[suggest])
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }]
  return { errcode: 0, errmsg: 'ok', result: { suggest, label }, detail }
}

const unreachable = { errcode: -1008, errmsg: 'the media could not be downloaded', detail: [] }
