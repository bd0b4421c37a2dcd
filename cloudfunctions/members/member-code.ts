import type { Secrets } from '../platform/secrets'

export type Purpose = 'office' | 'care'

/** Letters and digits that nobody mistakes for another, read or said aloud: 29 of them, about 39 bits in eight. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTWXY'
const length = 8
const stepMs = 10 * 60_000

/** What a person shows in this step; it holds until the end of the next, so for ten to twenty minutes. */
export function codeOf(secrets: Secrets, personId: string, purpose: Purpose, now: Date): { code: string; until: Date } {
  const step = Math.floor(now.getTime() / stepMs)
  const bytes = Buffer.from(secrets.sign('member-code', `${purpose}|${personId}|${step}`, 43), 'base64url')
  let number = bytes.readBigUInt64BE(0)
  let code = ''
  for (let place = 0; place < length; place += 1) {
    code += alphabet[Number(number % BigInt(alphabet.length))]
    number /= BigInt(alphabet.length)
  }
  return { code, until: new Date((step + 2) * stepMs) }
}

/** What is stored and searched by; it holds for one purpose only. */
export const codeHash = (secrets: Secrets, purpose: Purpose, code: string): string =>
  secrets.sign('member-code-hash', `${purpose}|${code}`)
