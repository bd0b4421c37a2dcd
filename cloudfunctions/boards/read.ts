import type { Board, boards, Hanging } from '../contract/boards'
import { satisfies } from '../platform/roles'
import { refusing, type UseCase } from '../platform/serve'
import { contentsNow, offer } from './contents'
import type { BoardNeeds } from './needs'
import type { StoredBoard, StoredHanging } from './stored-board'

const refuse = refusing<typeof boards.scan>()

export const scan =
  (needs: BoardNeeds): UseCase<typeof boards.scan> =>
  async ({ scene }, { communityId, personId }) => {
    const board = await needs.boards(communityId).withScene(scene)
    if (!board) throw refuse('asset-not-found')
    const mayHang = personId !== null && (await mayHangOn(board, communityId, personId, needs))
    const secrets = needs.secrets()
    const offered = mayHang ? await contentsNow(communityId, needs) : []
    return {
      board: boardOf(board),
      before: board.hung.slice(0, -1).reverse().map(hangingOf),
      mayHang,
      offered: offered.map((content) => offer(secrets, communityId, content)),
    }
  }

export async function mayHangOn(
  { responsible }: StoredBoard,
  communityId: string,
  personId: string,
  needs: Pick<BoardNeeds, 'rolesOf'>,
): Promise<boolean> {
  return responsible.some(({ id }) => id === personId) || satisfies(await needs.rolesOf(communityId, personId), 'staff')
}

export const officeList =
  (needs: BoardNeeds): UseCase<typeof boards.officeList> =>
  async ({ limit, after }, { communityId }) => {
    const found = await needs.boards(communityId).list({ limit: limit + 1, after })
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const next = found.length > limit && last ? { at: last.hungAt?.toISOString() ?? null, id: last._id } : null
    return { boards: page.map(boardOf), next }
  }

export function boardOf({ _id, name, building, detail, hung }: StoredBoard): Board {
  const last = hung.at(-1)
  return { id: _id, name, building, detail, now: last ? hangingOf(last) : null }
}

const hangingOf = ({ content, at }: StoredHanging): Hanging => ({ content, since: at.toISOString() })
