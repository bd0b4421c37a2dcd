import type { boards } from '../contract/boards'
import { refusing, type UseCase } from '../platform/serve'
import { isOffered } from './contents'
import type { BoardNeeds } from './needs'
import { boardOf, mayHangOn } from './read'

const refuse = refusing<typeof boards.hang>()

/** One conditional update for whoever stands among those responsible; only where it finds nothing is there more to read. */
export const hang =
  (needs: BoardNeeds): UseCase<typeof boards.hang> =>
  async ({ scene, key, content, proof }, { communityId, personId }) => {
    if (!isOffered(needs.secrets(), communityId, { content, proof })) throw refuse('content-not-offered')
    const store = needs.boards(communityId)
    const hanging = { key, at: needs.now(), content }
    const hung = await store.hang(scene, { 'responsible.id': personId }, hanging)
    if (hung) return { board: boardOf(hung) }
    const board = await store.withScene(scene)
    if (!board || !(await mayHangOn(board, communityId, personId, needs))) throw refuse('asset-not-found')
    if (board.hung.some((one) => one.key === key)) return { board: boardOf(board) }
    const after = await store.hang(scene, {}, hanging)
    if (!after) throw new Error('the board changed at every attempt')
    return { board: boardOf(after) }
  }
