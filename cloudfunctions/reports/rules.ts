import type { WishOf } from '../contract/action'
import type { reportsDesk } from '../contract/reports-desk'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import type { Rules } from './rules-store'

const refuse = refusing<typeof reportsDesk.setRules>()

export const workers =
  (needs: ReportNeeds): UseCase<typeof reportsDesk.workers> =>
  async (_, { communityId }) => {
    const holders = await needs.holders(communityId, 'gridWorker')
    return {
      workers: holders.map(({ _id, nickname }) => ({ ref: memberRef(needs.secrets(), _id), name: nickname ?? '' })),
    }
  }

export const rules =
  (needs: ReportNeeds): UseCase<typeof reportsDesk.rules> =>
  async (_, { communityId }) => {
    const { revision, assign, ...found } = await needs.rules(communityId).find()
    const named = assign.map(({ gridId, kind, worker, name }) => ({
      ...{ gridId, kind },
      worker: { ref: memberRef(needs.secrets(), worker), name },
    }))
    return { rules: { ...found, assign: named }, revision }
  }

/** Only grid workers may stand in a rule, under the name by which the office knows them. */
export const setRules =
  (needs: ReportNeeds): UseCase<typeof reportsDesk.setRules> =>
  async ({ revision, rules: wish }, { communityId }) => {
    const store = needs.rules(communityId)
    const grids = new Set<string | null>([null, ...wish.grids.map(({ id }) => id)])
    if (wish.assign.some(({ gridId }) => !grids.has(gridId))) throw refuse('grid-not-found')
    const written = { ...wish, assign: await assignOf(wish, communityId, needs) }
    if (await store.write(revision, written)) return { revision: revision + 1 }
    const found = await store.find()
    if (found.revision !== revision + 1 || !isSame(found, written)) throw refuse('changed-meanwhile')
    return { revision: found.revision }
  }

async function assignOf(
  { assign }: WishOf<typeof reportsDesk.setRules>['rules'],
  communityId: string,
  needs: ReportNeeds,
): Promise<Rules['assign']> {
  const held = assign.length > 0 ? await needs.holders(communityId, 'gridWorker') : []
  const known = new Map(held.map((member) => [memberRef(needs.secrets(), member._id), member]))
  return assign.map(({ gridId, kind, worker }) => {
    const member = known.get(worker.ref)
    if (!member) throw refuse('worker-not-found')
    return { gridId, kind, worker: member._id, name: member.nickname ?? '' }
  })
}

function isSame({ revision: _, ...found }: Rules, written: Omit<Rules, 'revision'>): boolean {
  const fields = ['kinds', 'area', 'grids', 'hours', 'assign'] as const
  return fields.every((field) => JSON.stringify(found[field]) === JSON.stringify(written[field]))
}
