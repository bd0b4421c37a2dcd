import type { AuditRole } from '../contract/audit'
import type { Resident } from '../platform/caller'
import type { Secrets } from '../platform/secrets'
import { type Entry, isByHand, phoneOf } from '../roster/roster'
import { auditLine, hourOf } from './audit-line'
import type { AuditStore } from './audit-store'
import type { ContactStore } from './contact-store'

interface CallNeeds {
  now(): Date
  secrets(): Secrets
  contacts(communityId: string): Pick<ContactStore, 'phones'>
  audit(communityId: string): Pick<AuditStore, 'note'>
}

/**
 * The phone of the party with that ticket, once the call stands in that person's log. Null where there is none: a ticket
 * on no list answers like one without a phone.
 */
export async function numberToCall(
  event: { id: string; entries: readonly Entry[] },
  ticket: string,
  as: AuditRole,
  { communityId, personId }: Resident,
  needs: CallNeeds,
): Promise<string | null> {
  const entry = event.entries.find(({ number }) => number === ticket)
  if (!entry) return null
  const wanted = isByHand(entry) ? [] : [entry.id]
  const phone = phoneOf(entry, await needs.contacts(communityId).phones(wanted))
  if (phone === null) return null
  const at = needs.now()
  const deed = {
    about: entry.id,
    at,
    what: 'called',
    by: { role: as, personId },
    eventId: event.id,
    turn: hourOf(at),
  } as const
  await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
  return phone
}
