import { readableCode } from '../platform/readable-code'
import type { Secrets } from '../platform/secrets'

export type Purpose = 'office' | 'care' | 'guardian'

/** About 39 bits. */
const length = 8
const stepMs = 10 * 60_000

/** What a person shows in this step; it holds until the end of the next, so for ten to twenty minutes. */
export function codeOf(secrets: Secrets, personId: string, purpose: Purpose, now: Date): { code: string; until: Date } {
  const step = Math.floor(now.getTime() / stepMs)
  const code = readableCode(secrets.sign('member-code', `${purpose}|${personId}|${step}`, 43), length)
  return { code, until: new Date((step + 2) * stepMs) }
}

/** What is stored and searched by; it holds for one purpose only. */
export const codeHash = (secrets: Secrets, purpose: Purpose, code: string): string =>
  secrets.sign('member-code-hash', `${purpose}|${code}`)
