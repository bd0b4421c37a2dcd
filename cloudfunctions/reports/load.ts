import type { reportsDesk } from '../contract/reports-desk'
import type { UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { cardOf } from './present'
import { notYet } from './shown-photos'

/** The most that the cloud gives at once. */
const mostCounted = 1000

/** What each has on hand, in the order of names: to see who could use a hand, not who is best. */
export const load =
  (needs: ReportNeeds): UseCase<typeof reportsDesk.load> =>
  async (_, { communityId }) => {
    const page = { limit: mostCounted }
    const open = await needs.reports(communityId).list({ open: true }, ['dueAt', 'asc'], page)
    const hands = new Map<string, { ref: string; name: string; open: number; soon: number; late: number }>()
    for (const report of open) {
      if (!report.assignee) continue
      const { ref, name } = report.assignee
      const hand = hands.get(ref) ?? { ref, name, open: 0, soon: 0, late: 0 }
      const { clock } = cardOf(report, needs.now(), notYet)
      hand.open += 1
      if (clock === 'soon' || clock === 'late') hand[clock] += 1
      hands.set(ref, hand)
    }
    const workers = [...hands.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh') || (a.ref < b.ref ? -1 : 1))
    const unassigned = open.filter(({ assignee, status }) => !assignee && status === 'accepted').length
    return { workers, unassigned, more: open.length === mostCounted }
  }
