import type { assets } from '../contract/assets'
import { memberRef } from '../platform/member-ref'
import { satisfies } from '../platform/roles'
import { refusing, type UseCase } from '../platform/serve'
import { ownPhotos } from '../reports/new-report'
import type { AssetNeeds } from './needs'
import { assetOf, dayAfter } from './present'
import type { StoredInspection } from './stored-asset'

const refuse = refusing<typeof assets.inspect>()

/**
 * One conditional update for whoever stands among those responsible. Only where it finds nothing is there more to read:
 * whether the look is noted already, comes at another pace than was shown, or is the office's.
 */
export const inspect =
  (needs: AssetNeeds): UseCase<typeof assets.inspect> =>
  async ({ scene, everyDays, key, faults, note, photos: brought }, caller) => {
    const { communityId, personId } = caller
    const photos = ownPhotos(brought, caller, needs.secrets())
    if (!photos) throw refuse('photo-not-found')
    const at = needs.now()
    const look: StoredInspection = { key, at, faults, note, by: memberRef(needs.secrets(), personId), photos }
    const state = faults.length === 0 ? ('fit' as const) : ('faulty' as const)
    const dueBy = (days: number) => ({ state, everyDays: days, nextDueOn: dayAfter(at, days) })
    const store = needs.assets(communityId)
    const mine = { 'responsible.id': personId }
    const noted = await store.inspect(scene, mine, look, dueBy(everyDays))
    if (noted) return { asset: assetOf(noted, at) }
    const asset = await store.withScene(scene)
    if (!asset) throw refuse('asset-not-found')
    if (asset.looks.some((one) => one.key === key && one.by === look.by)) return { asset: assetOf(asset, at) }
    const responsible = asset.responsible.some(({ id }) => id === personId)
    if (!responsible && !satisfies(await needs.rolesOf(communityId, personId), 'staff')) throw refuse('asset-not-found')
    const after = await store.inspect(scene, responsible ? mine : {}, look, dueBy(asset.everyDays))
    if (!after) throw new Error('the asset changed at every attempt')
    return { asset: assetOf(after, at) }
  }
