import type { OfficeItem, reportsOffice } from '../contract/reports-office'
import { memberRef } from '../platform/member-ref'
import type { UseCase } from '../platform/serve'
import { answerItems } from './answer-items'
import type { ReportNeeds } from './needs'
import type { Rules } from './rules-store'
import type { StoredReport } from './stored-report'
import type { Actor, StepWish } from './take-step'

export const officeAct =
  (needs: ReportNeeds): UseCase<typeof reportsOffice.officeAct> =>
  async ({ items }, caller) => {
    const ref = memberRef(needs.secrets(), caller.personId)
    const actor: Actor = { role: 'office', ref, holds: () => true, duty: {} }
    const assigneeWith = rememberedAssignees(caller.communityId, needs)
    /** An accepted report goes at once to whomever a rule names, if they still are a grid worker. */
    const byRule = async (key: string, report: StoredReport, rules: Rules): Promise<StepWish | null> => {
      const rule = report.status === 'received' && !report.tells ? ruleFor(report, rules) : null
      const assignee = rule && (await assigneeWith(memberRef(needs.secrets(), rule.worker)))
      return assignee && { key: `${key}-rule`, move: 'dispatch', why: '', photos: [], assignee }
    }
    const wishOf = async (item: OfficeItem, report: StoredReport, rules: Rules) => {
      if (item.move === 'sort') return isGrid(item.gridId, rules) ? item : { ...item, gridId: null }
      if (item.move === 'accept') {
        const next = item.byRule ? await byRule(item.key, report, rules) : null
        return next ? { ...item, next } : item
      }
      if (item.move !== 'dispatch') return item
      const assignee = await assigneeWith(item.to)
      return assignee && { ...item, assignee }
    }
    return { results: await answerItems(items, { actor, wishOf, caller, needs }) }
  }

const isGrid = (gridId: string | null, { grids }: Rules) => gridId === null || grids.some(({ id }) => id === gridId)

/** The first rule that fits; one without grid or kind fits any. */
export const ruleFor = ({ gridId, kind }: Pick<StoredReport, 'gridId' | 'kind'>, { assign }: Rules) =>
  assign.find((rule) => (rule.gridId ?? gridId) === gridId && (rule.kind ?? kind) === kind) ?? null

/** A batch asks once for each worker whom it names. */
function rememberedAssignees(communityId: string, needs: ReportNeeds) {
  const known = new Map<string, Promise<StoredReport['assignee']>>()
  return (ref: string) => {
    const asked = known.get(ref) ?? assigneeWith(communityId, ref, needs)
    known.set(ref, asked)
    return asked
  }
}

async function assigneeWith(communityId: string, ref: string, needs: ReportNeeds): Promise<StoredReport['assignee']> {
  const member = await needs.holder(communityId, ref, 'gridWorker')
  return member && { id: member._id, ref, name: member.nickname ?? '' }
}
