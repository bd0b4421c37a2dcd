import type { WishOf } from '../contract/action'
import type { assets } from '../contract/assets'
import { auditLine, hourOf } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import type { AssetNeeds } from './needs'
import { newAsset, sceneOf } from './new-asset'
import { assetOf } from './present'
import type { StoredAsset } from './stored-asset'

type Fields = WishOf<typeof assets.create>['fields']
const refuse = refusing<typeof assets.edit>()
const refuseResponsible = refusing<typeof assets.setResponsible>()
const refuseReprint = refusing<typeof assets.reprint>()
const refuseCode = refusing<typeof assets.code>()
/** Where a scanned code of a thing leads. */
const page = 'asset/scan/index'

/** The id comes of the client's key, so that a form sent twice makes one asset. */
export const create =
  (needs: AssetNeeds): UseCase<typeof assets.create> =>
  async ({ key, fields }, { communityId }) => {
    await demandGrid(fields, communityId, needs)
    const asset = newAsset(needs.secrets().sign('asset', `${communityId}|${key}`), fields, needs)
    const store = needs.assets(communityId)
    if (await store.add(asset)) return assetOf({ ...asset, communityId }, needs.now())
    const made = await store.find(asset._id)
    if (!made) throw new Error('an asset that exists was not found')
    return assetOf(made, needs.now())
  }

export const edit =
  (needs: AssetNeeds): UseCase<typeof assets.edit> =>
  async ({ assetId, revision, fields }, { communityId }) => {
    await demandGrid(fields, communityId, needs)
    const store = needs.assets(communityId)
    const edited = await store.edit(assetId, revision, fields)
    if (edited) return assetOf(edited, needs.now())
    const asset = await store.find(assetId)
    if (!asset || asset.retired) throw refuse('asset-not-found')
    if (asset.revision !== revision + 1 || !isSame(asset, fields)) throw refuse('changed-meanwhile')
    return assetOf(asset, needs.now())
  }

const isSame = (asset: StoredAsset, fields: Fields): boolean =>
  Object.entries(fields).every(([field, value]) => JSON.stringify(Reflect.get(asset, field)) === JSON.stringify(value))

async function demandGrid({ gridId }: Fields, communityId: string, needs: AssetNeeds): Promise<void> {
  if (gridId === null) return
  const { grids } = await needs.rulesLately(communityId)
  if (!grids.some(({ id }) => id === gridId)) throw refuse('grid-not-found')
}

export const setResponsible =
  (needs: AssetNeeds): UseCase<typeof assets.setResponsible> =>
  async ({ assetId, refs }, caller) => {
    const { communityId } = caller
    const responsible = await responsibleOf(refs, communityId, needs)
    const asset = await needs.assets(communityId).set(assetId, { responsible })
    if (!asset) throw refuseResponsible('asset-not-found')
    await tell(responsible, assetId, caller, needs)
    return { responsible: responsible.map(({ ref, name }) => ({ ref, name })) }
  }

/** One update of everything that fits. */
export const handOver =
  (needs: AssetNeeds): UseCase<typeof assets.handOver> =>
  async ({ type, gridId, refs }, caller) => {
    const { communityId } = caller
    const responsible = await responsibleOf(refs, communityId, needs)
    await needs.assets(communityId).handOver({ ...(type && { type }), ...(gridId && { gridId }) }, responsible)
    await tell(responsible, `${type ?? ''}|${gridId ?? ''}`, caller, needs)
    return { responsible: responsible.map(({ ref, name }) => ({ ref, name })) }
  }

/** Whoever is to look after something can read who said so. */
async function tell(
  responsible: StoredAsset['responsible'],
  what: string,
  { communityId, personId }: Resident,
  needs: AssetNeeds,
): Promise<void> {
  const at = needs.now()
  const deed = { at, what: 'thing-given', by: { role: 'staff', personId }, turn: `${what}|${hourOf(at)}` } as const
  const lines = responsible.map(({ id }) => auditLine(needs.secrets(), { ...deed, about: id }))
  await Promise.all(lines.map((line) => needs.audit(communityId).note(line)))
}

/** Members who hold any role. */
async function responsibleOf(
  refs: readonly string[],
  communityId: string,
  needs: AssetNeeds,
): Promise<StoredAsset['responsible']> {
  const members = refs.length > 0 ? await needs.membersWith(communityId, refs) : []
  const known = new Map(members.map((member) => [memberRef(needs.secrets(), member._id), member]))
  return refs.map((ref) => {
    const member = known.get(ref)
    if (!member || member.roles.length === 0) throw refuseResponsible('worker-not-found')
    return { id: member._id, ref, name: member.nickname ?? '' }
  })
}

export const retire =
  (needs: AssetNeeds): UseCase<typeof assets.retire> =>
  async ({ assetId }, { communityId }) => {
    const retired = await needs.assets(communityId).set(assetId, { retired: true, scene: null })
    if (!retired) throw refuse('asset-not-found')
    return {}
  }

export const reprint =
  (needs: AssetNeeds): UseCase<typeof assets.reprint> =>
  async ({ assetId, print }, { communityId }) => {
    const store = needs.assets(communityId)
    const asset = (await store.reprint(assetId, print, sceneOf(needs))) ?? (await store.find(assetId))
    if (!asset?.scene) throw refuseReprint('asset-not-found')
    if (asset.print !== print + 1) throw refuseReprint('changed-meanwhile')
    return { scene: asset.scene, print: asset.print }
  }

export const code =
  (needs: AssetNeeds): UseCase<typeof assets.code> =>
  async ({ assetId }, { communityId }) => {
    const asset = await needs.assets(communityId).find(assetId)
    if (!asset?.scene) throw refuseCode('asset-not-found')
    const picture = await needs.codeFor(page, asset.scene)
    if (!picture) throw refuseCode('code-not-available')
    return { scene: asset.scene, png: picture.toString('base64') }
  }
