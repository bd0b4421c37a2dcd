import type { Secrets } from '../platform/secrets'

/** The code follows from the secret of the tab, so that the tab alone can ask what was answered; 132 bits. */
export const codeOf = (secrets: Secrets, communityId: string, tab: string): string =>
  secrets.sign('sign-in-code', `${communityId}|${tab}`)

/** What is stored and searched by. */
export const idOf = (secrets: Secrets, code: string): string => secrets.sign('sign-in', code)

/** Four figures that are equal on both screens when they speak of the same code. */
export function checkOf(secrets: Secrets, code: string): string {
  const bytes = Buffer.from(secrets.sign('sign-in-check', code), 'base64url')
  return String(bytes.readUInt32BE(0) % 10_000).padStart(4, '0')
}
