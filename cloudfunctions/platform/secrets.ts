import { createHmac, timingSafeEqual } from 'node:crypto'

/** Keyed one-way functions of the deployment's one secret; each purpose has a key of its own. */
export interface Secrets {
  /** Base64url HMAC-SHA256 of `text`, cut to `length` characters (6 bits each). */
  sign(purpose: string, text: string, length?: number): string
  /** Compares in constant time. */
  verify(purpose: string, text: string, mac: string): boolean
}

export function openSecrets(secret: string | undefined): Secrets {
  if (!secret || secret.length < 32) throw new Error('LINLI_SECRET must be set and hold at least 32 characters')
  const keys = new Map<string, Buffer>()
  const keyOf = (purpose: string) => {
    const known = keys.get(purpose)
    if (known) return known
    const key = createHmac('sha256', secret).update(`linli:${purpose}`).digest()
    keys.set(purpose, key)
    return key
  }
  const sign = (purpose: string, text: string, length = 22) =>
    createHmac('sha256', keyOf(purpose)).update(text).digest('base64url').slice(0, length)
  return {
    sign,
    verify: (purpose, text, mac) => {
      const expected = Buffer.from(sign(purpose, text, mac.length))
      const given = Buffer.from(mac)
      return mac.length >= 16 && expected.length === given.length && timingSafeEqual(expected, given)
    },
  }
}
