import type { commentary } from '../contract/commentary'
import { refusing, type UseCase } from '../platform/serve'
import { publicWords } from '../reports/present'
import type { CommentaryNeeds } from './needs'
import { draftOf } from './present'
import { sourceMark } from './source-mark'

const refuse = refusing<typeof commentary.rewrite>()

/** One update where nothing was withdrawn or reworded; the answer says what in the new words may name somebody. */
export const rewrite =
  (needs: CommentaryNeeds): UseCase<typeof commentary.rewrite> =>
  async ({ week, sentenceId, was, text, state }, { communityId }) => {
    const store = needs.commentaries(communityId)
    let source: string | undefined
    if (was.state === 'withdrawn' || was.state === 'reworded') {
      const [report] = await needs.reports(communityId).among([sentenceId])
      if (!report?.published) throw refuse('report-not-found')
      source = sourceMark(publicWords(report))
    }
    const rewritten = await store.rewrite(week, { id: sentenceId, ...was }, { text, state, source })
    if (rewritten) return draftOf(rewritten)
    const there = await store.find(week)
    const sentence = there?.sentences.find(({ id }) => id === sentenceId)
    if (!there || !sentence) throw refuse('commentary-not-found')
    if (there.state === 'approved') throw refuse('commentary-approved')
    if (sentence.text !== text || sentence.state !== state) throw refuse('changed-meanwhile')
    return draftOf(there)
  }
