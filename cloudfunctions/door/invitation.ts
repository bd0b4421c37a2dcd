import type { Secrets } from '../platform/secrets'

const validMs = 24 * 60 * 60_000

export interface Invitation {
  eventId: string
  /** Counts revocations on the event. */
  turn: number
  expiresAt: Date
}

/** Holds a day, for whoever opens it, until a keeper of that event is revoked; nothing is stored. */
export function invite(secrets: Secrets, communityId: string, eventId: string, turn: number, now: Date) {
  const expiresAt = new Date(now.getTime() + validMs)
  const body = `K1.${eventId}.${turn}.${Math.floor(expiresAt.getTime() / 1000)}`
  return { code: `${body}.${secrets.sign('keeper', `${communityId}|${body}`)}`, expiresAt }
}

/** The invitation that a text is; null for one that we did not write. */
export function readInvitation(secrets: Secrets, communityId: string, code: string): Invitation | null {
  const parts = /^(K1\.([\w-]{1,40})\.(\d{1,6})\.(\d{10,11}))\.([\w-]{22})$/.exec(code)
  const [, body = '', eventId = '', turn = '', seconds = '', mac = ''] = parts ?? []
  if (!parts || !secrets.verify('keeper', `${communityId}|${body}`, mac)) return null
  return { eventId, turn: Number(turn), expiresAt: new Date(Number(seconds) * 1000) }
}
