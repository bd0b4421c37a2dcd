import type { assets } from '../contract/assets'
import { memberRef } from '../platform/member-ref'
import { satisfies } from '../platform/roles'
import { refusing, type UseCase } from '../platform/serve'
import { ownPhotos } from '../reports/new-report'
import type { AssetNeeds } from './needs'
import { assetOf, dayAfter } from './present'
import type { StoredInspection } from './stored-asset'

const refuse = refusing<typeof assets.inspect>()

/** Who looks while the phone has a network is never further off than this. */
const onTheWayMs = 2 * 60_000
const oldestMs = 7 * 24 * 3_600_000

/** When it was looked at: as the phone says, unless that is yet to come or too long ago. */
function lookedAt(said: string | undefined, now: Date): Date {
  const at = said === undefined ? now : new Date(said)
  return at <= now && at.getTime() >= now.getTime() - oldestMs ? at : now
}

/**
 * One conditional update for whoever stands among those responsible. Only where it finds nothing is there more to read:
 * whether the look is noted already, comes at another pace than was shown, or is the office's. A look that waited on a
 * phone reads first, because a later one may stand there by now, whose word holds.
 */
export const inspect =
  (needs: AssetNeeds): UseCase<typeof assets.inspect> =>
  async ({ scene, everyDays, at: said, key, faults, note, photos: brought }, caller) => {
    const { communityId, personId } = caller
    const photos = ownPhotos(brought, caller, needs.secrets())
    if (!photos) throw refuse('photo-not-found')
    const now = needs.now()
    const at = lookedAt(said, now)
    const late = now.getTime() - at.getTime() > onTheWayMs
    const look: StoredInspection = { key, at, faults, note, by: memberRef(needs.secrets(), personId), photos, late }
    const state = faults.length === 0 ? ('fit' as const) : ('faulty' as const)
    const dueBy = (days: number) => ({ state, everyDays: days, nextDueOn: dayAfter(at, days) })
    const store = needs.assets(communityId)
    const mine = { 'responsible.id': personId }
    const noted = late ? null : await store.inspect(scene, mine, look, dueBy(everyDays))
    if (noted) return { asset: assetOf(noted, now) }
    const asset = await store.withScene(scene)
    if (!asset) throw refuse('asset-not-found')
    if (asset.looks.some((one) => one.key === key && one.by === look.by)) return { asset: assetOf(asset, now) }
    const responsible = asset.responsible.some(({ id }) => id === personId)
    if (!responsible && !satisfies(await needs.rolesOf(communityId, personId), 'staff')) throw refuse('asset-not-found')
    const { state: found, nextDueOn, everyDays: pace } = asset
    const overtaken = asset.looks.some((one) => one.at > at)
    const duty = { ...(responsible && mine), state: found, nextDueOn }
    const due = overtaken ? { state: found, everyDays: pace, nextDueOn } : dueBy(pace)
    const after = await store.inspect(scene, duty, look, due)
    if (!after) throw new Error('the asset changed at every attempt')
    return { asset: assetOf(after, now) }
  }
