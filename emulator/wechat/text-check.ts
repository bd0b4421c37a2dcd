import type { Fields } from '../wire/body'
import { demandOpenid } from './openid'
import { traceId } from './trace-id'
import type { Visits } from './visits'
import { WechatError } from './wechat-error'
import { labels, type Words } from './words'

const longestText = 2500

/** `msg_sec_check`, version 2: a bad text is an answer (`suggest: 'risky'`), not an error. */
export function textCheck(wish: Fields, words: Words, visits: Visits) {
  const { content } = wish
  demandVersion2(wish)
  if (typeof content !== 'string' || content === '') throw new WechatError(44004, 'empty content')
  if ([...content].length > longestText) throw new WechatError(45002, 'content size out of limit')
  visits.demandRecent(demandOpenid(wish.openid))
  const all = [content, wish.title, wish.nickname, wish.signature].filter((part) => typeof part === 'string')
  const suggest = words.judge(all.join('\n'))
  const label = labels[suggest]
  const detail = [{ strategy: 'content_model', errcode: 0, suggest, label, prob: 90 }]
  return { result: { suggest, label }, detail, trace_id: traceId() }
}

/** What both content checks ask: their version, and what the content is for (1 profile to 4 social log). */
export function demandVersion2({ version, scene }: Fields): void {
  if (version !== 2) throw new WechatError(40097, 'invalid args: version should be 2')
  if (![1, 2, 3, 4].includes(Number(scene))) throw new WechatError(40129, 'invalid scene')
}
