import type { Asset, assets } from '../contract/assets'
import { lookLine } from '../members/audit-line'
import { refusing, type UseCase } from '../platform/serve'
import type { AssetNeeds } from './needs'
import { assetOf, historyOf } from './present'
import type { StoredAsset } from './stored-asset'

const refuse = refusing<typeof assets.officeShow>()

export const mine =
  (needs: AssetNeeds): UseCase<typeof assets.mine> =>
  async (wish, { communityId, personId }) => {
    const page = { ...wish, limit: wish.limit + 1 }
    const found = await needs.assets(communityId).list({ 'responsible.id': personId }, 'nextDueOn', page)
    return pageOf(found, wish.limit, 'nextDueOn', needs)
  }

export const officeList =
  (needs: AssetNeeds): UseCase<typeof assets.officeList> =>
  async ({ order, type, gridId, state, ...wish }, { communityId }) => {
    const by = order === 'due' ? 'nextDueOn' : 'expiresOn'
    const page = { ...wish, limit: wish.limit + 1 }
    const filter = { ...(type && { type }), ...(gridId && { gridId }), ...(state && { state }) }
    const found = await needs.assets(communityId).list(filter, by, page)
    return pageOf(found, wish.limit, by, needs)
  }

export const officeShow =
  (needs: AssetNeeds): UseCase<typeof assets.officeShow> =>
  async ({ assetId }, { communityId, personId }) => {
    const asset = await needs.assets(communityId).find(assetId)
    if (!asset?.scene) throw refuse('asset-not-found')
    const look = { at: needs.now(), what: 'inspections-seen' } as const
    const lines = asset.responsible.map(({ id }) => lookLine(needs.secrets(), { ...look, about: id }, personId))
    await Promise.all(lines.map((line) => needs.audit(communityId).note(line)))
    return {
      asset: assetOf(asset, needs.now()),
      scene: asset.scene,
      responsible: asset.responsible.map(({ ref, name }) => ({ ref, name })),
      history: await historyOf(asset, true, needs),
    }
  }

function pageOf(
  found: StoredAsset[],
  limit: number,
  by: 'nextDueOn' | 'expiresOn',
  needs: AssetNeeds,
): { assets: Asset[]; next: { on: string; id: string } | null } {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const on = last?.[by]
  const next = found.length > limit && last && on ? { on, id: last._id } : null
  return { assets: page.map((asset) => assetOf(asset, needs.now())), next }
}
