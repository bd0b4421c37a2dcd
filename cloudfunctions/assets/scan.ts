import type { assets } from '../contract/assets'
import { refusing, type UseCase } from '../platform/serve'
import type { AssetNeeds } from './needs'
import { assetOf, checklists, historyOf, reportKinds } from './present'

const refuse = refusing<typeof assets.scan>()
const mostFaults = 12

/** Two reads: the thing, and what is reported about it. */
export const scan =
  (needs: AssetNeeds): UseCase<typeof assets.scan> =>
  async ({ scene }, { communityId, personId }) => {
    const asset = await needs.assets(communityId).withScene(scene)
    if (!asset) throw refuse('asset-not-found')
    const open = await needs.reports(communityId).openOn(asset._id, mostFaults)
    const mayInspect = asset.responsible.some(({ id }) => id === personId)
    return {
      asset: assetOf(asset, needs.now()),
      checklist: checklists[asset.type],
      history: await historyOf(asset, mayInspect, needs),
      faults: open.map(({ _id, kind, status, sentAt }) => ({
        ...{ reportId: _id, kind, status },
        sentAt: sentAt.toISOString(),
      })),
      mayInspect,
      reportKind: reportKinds[asset.type],
    }
  }
