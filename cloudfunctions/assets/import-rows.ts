import type { WishOf } from '../contract/action'
import type { AssetFields } from '../contract/assets'
import type { assetsSheet } from '../contract/assets-sheet'
import type { UseCase } from '../platform/serve'
import { bringIn, lookAt } from '../platform/sheet-import'
import type { AssetNeeds } from './needs'
import { newAsset } from './new-asset'
import { readRows, sameness } from './read-rows'
import type { NewAsset } from './stored-asset'

export const previewImport =
  (needs: AssetNeeds): UseCase<typeof assetsSheet.previewImport> =>
  (wish, { communityId }) =>
    lookAt(sheetOf(wish, communityId, needs))

export const importRows =
  (needs: AssetNeeds): UseCase<typeof assetsSheet.importRows> =>
  (wish, { communityId }) =>
    bringIn(sheetOf(wish, communityId, needs))

const sheetOf = ({ rows }: WishOf<typeof assetsSheet.importRows>, communityId: string, needs: AssetNeeds) => ({
  read: async () => readRows(rows, (await needs.rulesLately(communityId)).grids),
  /** Follows from what the thing is and where it is. */
  idOf: (fields: AssetFields) => needs.secrets().sign('asset', `${communityId}|row|${sameness(fields)}`),
  make: (id: string, fields: AssetFields) => newAsset(id, fields, needs),
  known: (ids: string[]) => needs.assets(communityId).known(ids),
  add: (made: NewAsset[]) => needs.assets(communityId).addAll(made),
})
