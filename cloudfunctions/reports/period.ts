import type { Filter } from '../platform/documents'
import type { ReportNeeds } from './needs'
import type { StoredReport } from './stored-report'
import { dayNumber, momentAt } from './working-days'

/** The moments at which the first day begins and the last one ends in Shanghai; null when it ends before, or is too long. */
export function periodOf(from: string, until: string): { begins: Date; ends: Date } | null {
  const [first, last] = [dayNumber(from), dayNumber(until)]
  if (last < first || last - first > 731) return null
  return { begins: momentAt(first, 0), ends: momentAt(last + 1, 0) }
}

const atOnce = 500

/** Every report sent in that period, page by page, latest first. */
export async function everyReport(
  communityId: string,
  { begins, ends }: { begins: Date; ends: Date },
  filter: Filter,
  needs: ReportNeeds,
): Promise<StoredReport[]> {
  const found: StoredReport[] = []
  for (let after: { at: string; id: string } | undefined; ; ) {
    const page = await needs.reports(communityId).sentBetween(begins, ends, filter, { limit: atOnce, after })
    found.push(...page)
    const last = page.at(-1)
    if (!last || page.length < atOnce) return found
    after = { at: last.sentAt.toISOString(), id: last._id }
  }
}
