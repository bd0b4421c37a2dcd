import { memberRef } from '../platform/member-ref'
import type { Secrets } from '../platform/secrets'
import type { StoredLine } from './audit-store'

interface Deed extends Pick<StoredLine, 'about' | 'at' | 'what'> {
  by: { role: StoredLine['by']['role']; personId: string }
  role?: StoredLine['role']
  reason?: string
  eventId?: string
  /** What makes this deed another than the one before: a turn, an hour, a ticket. */
  turn: string | number
}

/** A line of the audit log, under an id that follows from the deed alone. */
export function auditLine(secrets: Secrets, { by, role = null, reason, eventId, turn, ...deed }: Deed): StoredLine {
  const ref = memberRef(secrets, by.personId)
  const key = [deed.about, deed.what, ref, role ?? '', eventId ?? '', turn].join('|')
  const about = { role, reason: reason ?? null, eventId: eventId ?? null }
  return { _id: secrets.sign('audit', key), ...deed, by: { role: by.role, ref }, ...about }
}

interface Look extends Pick<StoredLine, 'about' | 'at' | 'what'> {
  as?: StoredLine['by']['role']
}

/** A look at a list: one line for everyone on it, and one an hour. */
export const lookLine = (secrets: Secrets, { as = 'staff', ...look }: Look, personId: string): StoredLine =>
  auditLine(secrets, { ...look, by: { role: as, personId }, turn: hourOf(look.at) })

/** Looking again within the hour is the same look. */
export const hourOf = (at: Date): number => Math.floor(at.getTime() / 3_600_000)
