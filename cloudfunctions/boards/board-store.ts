import { command, documentsOf, type Filter, type Page } from '../platform/documents'
import { readBoard, type StoredBoard, type StoredHanging } from './stored-board'

export interface BoardPage {
  limit: number
  /** `at` is null among those where nothing was ever hung. */
  after?: { at: string | null; id: string } | undefined
}

/** So many stay in the board's own document. */
const mostHung = 12
const isBoard = { type: 'board' }

/** Display places of one community, among the things that are looked after; every method is one database request. */
export interface BoardStore {
  withScene(scene: string): Promise<StoredBoard | null>
  /** By whoever `duty` lets; null when there is no such board of theirs, or it was noted before. */
  hang(scene: string, duty: Filter, hanging: StoredHanging): Promise<StoredBoard | null>
  /** Those never changed first, then longest unchanged first. */
  list(page: BoardPage): Promise<StoredBoard[]>
}

export function boardStore(communityId: string): BoardStore {
  const assets = documentsOf('assets', communityId)
  const read = (row: unknown) => (row === null ? null : readBoard(row))
  return {
    withScene: async (scene) => read(await assets.one({ scene, ...isBoard })),
    hang: async (scene, duty, hanging) => {
      const _ = command()
      const hung = _.push({ each: [hanging], slice: -mostHung })
      const update = { hung, hungAt: hanging.at, content: hanging.content.title }
      return read(await assets.change({ ...duty, ...isBoard, scene, 'hung.key': _.neq(hanging.key) }, update))
    },
    list: async ({ limit, after }) => {
      const order: Page['order'] = [
        ['hungAt', 'asc'],
        ['_id', 'asc'],
      ]
      const rows = await assets.find(
        { ...isBoard, retired: false, ...reachOf(after) },
        { order, limit, ...eitherOf(after), fields: { looks: false } },
      )
      return rows.map(readBoard)
    },
  }
}

type After = BoardPage['after']

const reachOf = (after: After): Filter => (after?.at ? { hungAt: command().gte(new Date(after.at)) } : {})

/** What was never changed has no time, and stands before all that has one. */
function eitherOf(after: After): { either?: Filter[] } {
  if (!after) return {}
  const _ = command()
  if (after.at) return { either: [{ hungAt: _.gt(new Date(after.at)) }, { _id: _.gt(after.id) }] }
  return { either: [{ hungAt: _.gt(new Date(0)) }, { hungAt: null, _id: _.gt(after.id) }] }
}
