import type { commentary } from '../contract/commentary'
import { refusing, type UseCase } from '../platform/serve'
import type { CommentaryNeeds } from './needs'
import { draftOf } from './present'

const refuse = refusing<typeof commentary.rewrite>()

/** One update where nothing was withdrawn; the answer says what in the new words may name somebody. */
export const rewrite =
  (needs: CommentaryNeeds): UseCase<typeof commentary.rewrite> =>
  async ({ week, sentenceId, was, text, state }, { communityId }) => {
    const store = needs.commentaries(communityId)
    if (was.state === 'withdrawn') {
      const [report] = await needs.reports(communityId).among([sentenceId])
      if (!report?.published) throw refuse('report-not-found')
    }
    const rewritten = await store.rewrite(week, { id: sentenceId, ...was }, { text, state })
    if (rewritten) return draftOf(rewritten)
    const there = await store.find(week)
    const sentence = there?.sentences.find(({ id }) => id === sentenceId)
    if (!there || !sentence) throw refuse('commentary-not-found')
    if (there.state === 'approved') throw refuse('commentary-approved')
    if (sentence.text !== text || sentence.state !== state) throw refuse('changed-meanwhile')
    return draftOf(there)
  }
