import type { AuditAct } from '../contract/audit'
import type { Resident } from '../platform/caller'
import type { Secrets } from '../platform/secrets'
import { auditLine, hourOf } from './audit-line'
import { everyoneOn, type StoredLine } from './audit-store'

interface ListDeed {
  what: AuditAct
  eventId: string
  at: Date
  /** Staff when left out. */
  as?: StoredLine['by']['role']
  /** Why, where the deed needs a reason; another reason is another deed. */
  reason?: string | undefined
}

/**
 * A line about everyone on a list. It stands once, on the event: one request however many they are, and whoever was on
 * the list by then reads it with their own lines.
 */
export function listLine(
  secrets: Secrets,
  { eventId, at, reason, what, as = 'staff' }: ListDeed,
  caller: Resident,
): StoredLine {
  const by = { role: as, personId: caller.personId }
  const turn = reason === undefined ? hourOf(at) : `${hourOf(at)}|${reason}`
  return auditLine(secrets, {
    ...{ about: everyoneOn(eventId), at, what, by, eventId, turn },
    ...(reason === undefined ? {} : { reason }),
  })
}
