import type { commentary } from '../contract/commentary'
import { refusing, type UseCase } from '../platform/serve'
import type { CommentaryNeeds } from './needs'
import { commentaryOf, draftOf } from './present'
import { weekOf } from './week'

const refuse = refusing<typeof commentary.show>()
const onDesk = 6

/** One request: what was withdrawn is marked in the commentary itself. */
export const current =
  (needs: CommentaryNeeds): UseCase<typeof commentary.current> =>
  async (_, { communityId }) => {
    const [latest] = await needs.commentaries(communityId).approved(null, 1)
    return { commentary: latest ? commentaryOf(latest) : null }
  }

export const show =
  (needs: CommentaryNeeds): UseCase<typeof commentary.show> =>
  async ({ week }, { communityId }) => {
    const found = await needs.commentaries(communityId).find(week)
    if (found?.state !== 'approved') throw refuse('commentary-not-found')
    return commentaryOf(found)
  }

export const list =
  (needs: CommentaryNeeds): UseCase<typeof commentary.list> =>
  async ({ before = null, limit }, { communityId }) => {
    const found = await needs.commentaries(communityId).approved(before, limit + 1)
    const page = found.slice(0, limit)
    return { commentaries: page.map(commentaryOf), next: found.length > limit ? (page.at(-1)?.week ?? null) : null }
  }

export const desk =
  (needs: CommentaryNeeds): UseCase<typeof commentary.desk> =>
  async (_, { communityId }) => {
    const drafts = await needs.commentaries(communityId).latest(onDesk)
    return { thisWeek: weekOf(needs.now()), drafts: drafts.map(draftOf) }
  }
