import type { WishOf } from '../contract/action'
import type { AssetFields } from '../contract/assets'
import type { assetsSheet } from '../contract/assets-sheet'
import type { UseCase } from '../platform/serve'
import type { AssetNeeds } from './needs'
import { newAsset } from './new-asset'
import { type ReadRows, readRows, sameness } from './read-rows'

const rounds = 3

export const previewImport =
  (needs: AssetNeeds): UseCase<typeof assetsSheet.previewImport> =>
  async (wish, { communityId }) => {
    const { good, troubles } = await read(wish, communityId, needs)
    const known = await knownOf(good, communityId, needs)
    return { fresh: good.length - known.size, known: known.size, troubles }
  }

/** Rows that are there already are left as they are; somebody else may be importing the same list. */
export const importRows =
  (needs: AssetNeeds): UseCase<typeof assetsSheet.importRows> =>
  async (wish, { communityId }) => {
    const { good, troubles } = await read(wish, communityId, needs)
    for (let round = 0; round < rounds; round += 1) {
      const known = await knownOf(good, communityId, needs)
      const fresh = good
        .map((fields) => newAsset(idOf(fields, communityId, needs), fields, needs))
        .filter(({ _id }) => !known.has(_id))
      const counts = { made: fresh.length, known: good.length - fresh.length, troubles }
      if (fresh.length === 0 || (await needs.assets(communityId).addAll(fresh))) return counts
    }
    throw new Error('the things changed while they were being imported')
  }

async function read(
  { rows }: WishOf<typeof assetsSheet.importRows>,
  communityId: string,
  needs: AssetNeeds,
): Promise<ReadRows> {
  const { grids } = await needs.rulesLately(communityId)
  return readRows(rows, grids)
}

const knownOf = async (good: AssetFields[], communityId: string, needs: AssetNeeds): Promise<Set<string>> =>
  good.length === 0
    ? new Set()
    : needs.assets(communityId).known(good.map((fields) => idOf(fields, communityId, needs)))

/** Follows from what the thing is and where it is. */
const idOf = (fields: AssetFields, communityId: string, needs: AssetNeeds): string =>
  needs.secrets().sign('asset', `${communityId}|row|${sameness(fields)}`)
