import { auditLine } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { Refusal } from '../platform/refusal'
import type { OfficeNeeds } from './office-needs'

/**
 * Does something with an entry made by hand, with the line about it written before: what comes to nothing takes a new
 * line back, and what broke off is done and told by the next try.
 */
export async function telling<T>(
  what: 'entered-by-hand' | 'taken-off',
  { eventId, entry }: { eventId: string; entry: string },
  caller: Resident,
  needs: OfficeNeeds,
  act: () => Promise<{ done: boolean; outcome: T }>,
): Promise<T> {
  const by = { role: 'staff', personId: caller.personId } as const
  const deed = { about: entry, at: needs.now(), what, by, eventId, turn: 0 }
  const audit = needs.audit(caller.communityId)
  const line = auditLine(needs.secrets(), deed)
  const fresh = await audit.note(line)
  const takeBack = async () => {
    if (fresh) await audit.drop(line._id)
  }
  try {
    const { done, outcome } = await act()
    if (!done) await takeBack()
    return outcome
  } catch (failure) {
    if (failure instanceof Refusal) await takeBack()
    throw failure
  }
}
