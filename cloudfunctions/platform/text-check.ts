import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { functionWechat, type Wechat, WechatRefusal, WechatSilence } from './wechat'

/** `unchecked`: WeChat did not answer in time, cannot check this person's words, or wants a human to look. */
export type WordsVerdict = 'passed' | 'refused' | 'unchecked'

/** Judges what somebody just typed; `platformId` is theirs, because WeChat only checks for recent visitors. */
export type CheckWords = (typed: readonly (string | null)[], platformId: string) => Promise<WordsVerdict>

const patienceMs = 1_000
const remembered = 500
/** What the text is for, in WeChat's numbers: a profile. */
const profile = 1
const Judged = z.object({ result: z.object({ suggest: z.enum(['pass', 'review', 'risky']) }) })
const verdicts = { pass: 'passed', review: 'unchecked', risky: 'refused' } as const

/** Remembers what passed, so that a name typed again costs nothing while the instance lives. */
export function openTextCheck(wechat: () => Wechat | null): CheckWords {
  const passed = new Set<string>()
  return async (typed, platformId) => {
    const content = typed.filter(Boolean).join('\n')
    if (content === '' || passed.has(content)) return 'passed'
    const verdict = await inTime(ask(wechat(), content, platformId))
    if (verdict !== 'passed') return verdict
    if (passed.size >= remembered) passed.clear()
    passed.add(content)
    return verdict
  }
}

async function ask(wechat: Wechat | null, content: string, openid: string): Promise<WordsVerdict> {
  if (!wechat) return 'unchecked'
  try {
    const answer = await wechat.ask('/wxa/msg_sec_check', { version: 2, scene: profile, openid, content })
    const judged = Judged.safeParse(answer)
    return judged.success ? verdicts[judged.data.result.suggest] : 'unchecked'
  } catch (failure) {
    if (failure instanceof WechatRefusal || failure instanceof WechatSilence) return 'unchecked'
    throw failure
  }
}

/** A slow check holds nobody up: what comes of it later is not waited for. */
async function inTime(asked: Promise<WordsVerdict>): Promise<WordsVerdict> {
  const giveUp = new AbortController()
  const late = pause(patienceMs, 'unchecked' as const, { signal: giveUp.signal }).catch(() => 'unchecked' as const)
  try {
    return await Promise.race([asked, late])
  } finally {
    giveUp.abort()
  }
}

/** The check with WeChat as the function's own settings name it. */
export const checkWords: CheckWords = openTextCheck(functionWechat)
