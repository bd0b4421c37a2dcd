import type { commentary } from '../contract/commentary'
import { refusing, type UseCase } from '../platform/serve'
import { publicWords } from '../reports/present'
import type { StoredReport } from '../reports/stored-report'
import { isFixed, saysPutRight, spokenAs } from './claims'
import { marked, type Resting } from './commentary-store'
import type { CommentaryNeeds } from './needs'
import { draftOf } from './present'
import { sourceMark } from './source-mark'

const refuse = refusing<typeof commentary.rewrite>()

/**
 * One update, and a look at the report where there are new words or a mark is lifted; the answer says what in the new
 * words may name somebody.
 */
export const rewrite =
  (needs: CommentaryNeeds): UseCase<typeof commentary.rewrite> =>
  async ({ week, sentenceId, was, text, state }, { communityId }) => {
    const store = needs.commentaries(communityId)
    const looks = text !== was.text || marked.some((mark) => mark === was.state)
    const [report] = looks ? await needs.reports(communityId).among([sentenceId]) : []
    const rests = looks ? restingOn(report, text) : {}
    const rewritten = await store.rewrite(week, { id: sentenceId, ...was }, { text, state, ...rests })
    if (rewritten) return draftOf(rewritten)
    const there = await store.find(week)
    const sentence = there?.sentences.find(({ id }) => id === sentenceId)
    if (!there || !sentence) throw refuse('commentary-not-found')
    if (there.state === 'approved') throw refuse('commentary-approved')
    if (sentence.text !== text || sentence.state !== state) throw refuse('changed-meanwhile')
    return draftOf(there)
  }

/** Nobody knows what words of one's own say of a report that is done, so they hold as long as it is. */
function restingOn(report: StoredReport | undefined, text: string): Resting {
  if (!report?.published) throw refuse('report-not-found')
  const spoken = spokenAs(report)
  const done = spoken?.tone !== 'praise' && isFixed(report)
  if (!spoken || (saysPutRight(text) && !done && spoken.tone !== 'praise')) throw refuse('not-so-now')
  return { ...spoken, source: sourceMark(publicWords(report)), done }
}
