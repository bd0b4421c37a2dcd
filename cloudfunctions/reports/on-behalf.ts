import type { Subject } from '../members/acting-for'
import { auditLine } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { Refusal } from '../platform/refusal'
import type { ReportNeeds } from './needs'

/** Whose report it is: the caller's own, or that of someone whose consent they hold. */
export async function subjectOf(caller: Resident, careRef: string | undefined, needs: ReportNeeds): Promise<Subject> {
  if (careRef === undefined) return { personId: caller.personId, as: 'helper', building: null }
  const { communityId, personId } = caller
  const subject = await needs.lookedAfter(communityId, personId, careRef, needs.now())
  if (subject === null) throw new Refusal('care-not-found')
  return subject
}

/** Writes into that person's audit log what is about to be reported for them; the report's id makes it one line. */
export async function tell(subject: Subject, reportId: string, caller: Resident, needs: ReportNeeds): Promise<void> {
  const { personId: about, as } = subject
  if (about === caller.personId) return
  const by = { role: as, personId: caller.personId } as const
  const deed = { about, at: needs.now(), what: 'reported-for', by, turn: reportId } as const
  await needs.audit(caller.communityId).note(auditLine(needs.secrets(), deed))
}
