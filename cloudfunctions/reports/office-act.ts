import type { OfficeItem, reportsOffice } from '../contract/reports-office'
import { memberRef } from '../platform/member-ref'
import type { UseCase } from '../platform/serve'
import { answerItems } from './answer-items'
import type { ReportNeeds } from './needs'
import type { Rules } from './rules-store'
import type { StoredReport } from './stored-report'
import { type Actor, takeStep } from './take-step'

export const officeAct =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.officeAct> =>
  async ({ items }, caller) => {
    const { communityId } = caller
    const ref = memberRef(needs.secrets(), caller.personId)
    const actor: Actor = { role: 'office', ref, holds: () => true, duty: {} }
    const wishOf = async (item: OfficeItem, rules: Rules) => {
      if (item.move === 'sort') return isGrid(item.gridId, rules) ? item : { ...item, gridId: null }
      if (item.move !== 'dispatch') return item
      const assignee = await assigneeWith(communityId, item.to, needs)
      return assignee && { ...item, assignee }
    }
    /** An accepted report goes at once to whomever a rule names, if they still are a grid worker. */
    const then = async (report: StoredReport, item: OfficeItem, rules: Rules) => {
      if (item.move !== 'accept' || !item.byRule || report.status !== 'accepted' || report.tells) return null
      const rule = ruleFor(report, rules)
      const assignee = rule && (await assigneeWith(communityId, memberRef(needs.secrets(), rule.worker), needs))
      if (!assignee) return null
      const wish = { key: `${item.key}-rule`, move: 'dispatch' as const, why: '', photos: [], assignee }
      return takeStep(report, wish, actor, { needs, rules })
    }
    return { results: await answerItems(items, { actor, wishOf, then, caller, needs }) }
  }

const isGrid = (gridId: string | null, { grids }: Rules) => gridId === null || grids.some(({ id }) => id === gridId)

/** The first rule that fits; one without grid or kind fits any. */
export const ruleFor = ({ gridId, kind }: Pick<StoredReport, 'gridId' | 'kind'>, { assign }: Rules) =>
  assign.find((rule) => (rule.gridId ?? gridId) === gridId && (rule.kind ?? kind) === kind) ?? null

async function assigneeWith(communityId: string, ref: string, needs: ReportNeeds): Promise<StoredReport['assignee']> {
  const member = await needs.holder(communityId, ref, 'gridWorker')
  return member && { id: member._id, ref, name: member.nickname ?? '' }
}
