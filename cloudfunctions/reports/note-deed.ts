import type { AuditAct } from '../contract/audit'
import { auditLine, hourOf } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import type { ReportNeeds } from './needs'
import type { StoredReport } from './stored-report'

/** What the office did with a report, in the log of whoever sent it: once an hour, and without naming the report. */
export async function noteDeed(
  what: Extract<AuditAct, `report-${string}`>,
  { _id, reporter }: Pick<StoredReport, '_id' | 'reporter'>,
  { communityId, personId }: Resident,
  needs: Pick<ReportNeeds, 'now' | 'secrets' | 'audit'>,
): Promise<void> {
  if (reporter === null) return
  const at = needs.now()
  const by = { role: 'staff', personId } as const
  const deed = { about: reporter, at, what, by, turn: `${_id}|${hourOf(at)}` }
  await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
}
