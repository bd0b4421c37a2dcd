import type { AuditAct } from '../contract/audit'
import type { Subject } from '../members/acting-for'
import { auditLine } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { Refusal } from '../platform/refusal'
import type { EventNeeds } from './needs'

/** Whose sign-up it is: the caller's own, or that of someone whose consent they hold. */
export async function subjectOf(
  caller: Resident,
  careRef: string | undefined,
  needs: Pick<EventNeeds, 'lookedAfter' | 'now'>,
): Promise<Subject> {
  if (careRef === undefined) return { personId: caller.personId, as: 'helper', building: null }
  const { communityId, personId } = caller
  const subject = await needs.lookedAfter(communityId, personId, careRef, needs.now())
  if (subject === null) throw new Refusal('care-not-found')
  return subject
}

/**
 * Writes what is about to be done for another into that person's audit log, so that no act goes untold. Gives the line's
 * id if it is new: an act that then comes to nothing takes it back.
 */
export async function tell(
  what: AuditAct,
  { personId: about, as }: Subject,
  { id, turn }: { id?: string; turn: string | number },
  at: Date,
  caller: Resident,
  needs: Pick<EventNeeds, 'audit' | 'secrets'>,
): Promise<string | null> {
  if (about === caller.personId) return null
  const by = { role: as, personId: caller.personId } as const
  const deed = { about, at, what, by, turn, ...(id === undefined ? {} : { eventId: id }) }
  const line = auditLine(needs.secrets(), deed)
  return (await needs.audit(caller.communityId).note(line)) ? line._id : null
}
