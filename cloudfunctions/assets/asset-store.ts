import * as z from 'zod'
import { command, type Documents, documentsOf, type Filter, type Page } from '../platform/documents'
import type { ReportedAsset } from '../reports/needs'
import { type NewAsset, readAsset, type StoredAsset, type StoredInspection } from './stored-asset'

export interface DayPage {
  limit: number
  after?: { on: string; id: string } | undefined
}
type Fields = Partial<Omit<StoredAsset, '_id' | 'communityId' | 'looks' | 'revision' | 'print'>>

const Known = z.object({ _id: z.string() })

/** So many looks stay in the asset's own document. */
const mostLooks = 40

/** Assets of one community; every method is one database request. */
export interface AssetStore {
  /** False when an asset of this id exists. */
  add(asset: NewAsset): Promise<boolean>
  /** False when one of them exists, after which some may have been added. */
  addAll(assets: readonly NewAsset[]): Promise<boolean>
  /** Which of these ids exist. */
  known(assetIds: readonly string[]): Promise<Set<string>>
  find(assetId: string): Promise<StoredAsset | null>
  withScene(scene: string): Promise<StoredAsset | null>
  /**
   * Notes a look in its place by time, by whoever `duty` lets, if it comes as often as `due` was reckoned by; null when
   * there is nothing to note, or the look was noted before.
   */
  inspect(
    scene: string,
    duty: Filter,
    look: StoredInspection,
    due: Pick<StoredAsset, 'state' | 'everyDays' | 'nextDueOn'>,
  ): Promise<StoredAsset | null>
  edit(assetId: string, revision: number, fields: Fields): Promise<StoredAsset | null>
  set(assetId: string, fields: Fields): Promise<StoredAsset | null>
  /** Names who looks after everything that fits. */
  handOver(filter: Filter, responsible: StoredAsset['responsible']): Promise<void>
  reprint(assetId: string, print: number, scene: string): Promise<StoredAsset | null>
  /** Things of which that ref wrote a look down. */
  lookedAtBy(ref: string, limit: number): Promise<StoredAsset[]>
  list(filter: Filter, by: 'nextDueOn' | 'expiresOn', page: DayPage): Promise<StoredAsset[]>
}

export function assetStore(communityId: string): AssetStore {
  const assets = documentsOf('assets', communityId)
  const read = (row: unknown) => (row === null ? null : readAsset(row))
  const plain = (fields: Fields) => {
    const isObject = (value: unknown) => typeof value === 'object' && value !== null
    const sets = Object.entries(fields).map(([field, value]) => [field, isObject(value) ? command().set(value) : value])
    return Object.fromEntries(sets)
  }
  return {
    add: (asset) => assets.add(asset),
    addAll: (some) => assets.addAll([...some]),
    known: async (ids) => {
      const page = { order: [], limit: ids.length, fields: { _id: true } }
      const rows = await assets.find({ _id: command().in([...ids]) }, page)
      return new Set(rows.map((row) => Known.parse(row)._id))
    },
    find: async (assetId) => read(await assets.one({ _id: assetId })),
    withScene: async (scene) => read(await assets.one({ scene })),
    inspect: async (scene, duty, look, due) => {
      const _ = command()
      const filter = { ...duty, scene, everyDays: due.everyDays, 'looks.key': _.neq(look.key) }
      const looks = _.push({ each: [look], sort: { at: 1 }, slice: -mostLooks })
      return read(await assets.change(filter, { state: due.state, nextDueOn: due.nextDueOn, looks }))
    },
    edit: async (assetId, revision, fields) =>
      read(
        await assets.change(
          { _id: assetId, revision, retired: false },
          { ...plain(fields), revision: command().inc(1) },
        ),
      ),
    set: async (assetId, fields) => read(await assets.change({ _id: assetId }, plain(fields))),
    handOver: (filter, responsible) =>
      assets.changeAll({ ...filter, retired: false }, { responsible: command().set(responsible) }),
    reprint: async (assetId, print, scene) =>
      read(await assets.change({ _id: assetId, print, retired: false }, { scene, print: print + 1 })),
    lookedAtBy: async (ref, limit) => (await assets.find({ 'looks.by': ref }, { order: [], limit })).map(readAsset),
    list: listOf(assets),
  }
}

/** Reads in order of (day, _id) from the cursor's own place, never past a count to skip. */
function listOf(assets: Documents): AssetStore['list'] {
  return async (filter, by, { limit, after }) => {
    const _ = command()
    const order: Page['order'] = [
      [by, 'asc'],
      ['_id', 'asc'],
    ]
    const window = { [by]: after ? _.gte(after.on) : _.gt('') }
    const either = after ? { either: [{ [by]: _.gt(after.on) }, { _id: _.gt(after.id) }] } : {}
    const rows = await assets.find(
      { ...filter, retired: false, ...window },
      { order, limit, ...either, fields: { looks: false } },
    )
    return rows.map(readAsset)
  }
}

/** What a report takes from the thing whose code was scanned. */
export async function reportedAsset(communityId: string, scene: string): Promise<ReportedAsset | null> {
  const asset = await assetStore(communityId).withScene(scene)
  return asset && { id: asset._id, building: asset.building, gridId: asset.gridId, position: asset.position }
}
