import type { AssetFields } from '../contract/assets'
import type { AssetNeeds } from './needs'
import { dayAfter } from './present'
import type { NewAsset } from './stored-asset'

export const sceneOf = (needs: Pick<AssetNeeds, 'random'>): string => `a${needs.random()}`

/** A thing that nobody has looked at, and that is due today. */
export const newAsset = (_id: string, fields: AssetFields, needs: Pick<AssetNeeds, 'random' | 'now'>): NewAsset => ({
  ...{ _id, ...fields, scene: sceneOf(needs), print: 1, state: 'unseen', nextDueOn: dayAfter(needs.now(), 0) },
  ...{ responsible: [], looks: [], retired: false, revision: 1 },
})
