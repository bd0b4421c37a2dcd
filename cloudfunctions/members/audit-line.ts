import { memberRef } from '../platform/member-ref'
import type { Secrets } from '../platform/secrets'
import type { StoredLine } from './audit-store'

interface Deed extends Pick<StoredLine, 'about' | 'at' | 'what'> {
  by: { role: StoredLine['by']['role']; personId: string }
  role?: StoredLine['role']
  eventId?: string
  /** What makes this deed another than the one before: a turn, an hour, a ticket. */
  turn: string | number
}

/** A line of the audit log, under an id that follows from the deed alone. */
export function auditLine(secrets: Secrets, { by, role = null, eventId, turn, ...deed }: Deed): StoredLine {
  const ref = memberRef(secrets, by.personId)
  const key = [deed.about, deed.what, ref, role ?? '', eventId ?? '', turn].join('|')
  return { _id: secrets.sign('audit', key), ...deed, by: { role: by.role, ref }, role, eventId: eventId ?? null }
}

/** Looking again within the hour is the same look. */
export const hourOf = (at: Date): number => Math.floor(at.getTime() / 3_600_000)
