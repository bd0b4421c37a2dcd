import type { commentary } from '../contract/commentary'
import { refusing, type UseCase } from '../platform/serve'
import { publicWords } from '../reports/present'
import type { StoredReport } from '../reports/stored-report'
import { holds } from './claims'
import type { CommentaryNeeds } from './needs'
import { draftOf } from './present'
import { sourceMark } from './source-mark'
import type { StoredCommentary, StoredSentence } from './stored-commentary'

const refuse = refusing<typeof commentary.approve>()
const refuseTakingBack = refusing<typeof commentary.takeBack>()

/** Every sentence that goes out is so at this moment, and its report public in those words; the rest is marked first. */
export const approve =
  (needs: CommentaryNeeds): UseCase<typeof commentary.approve> =>
  async ({ week, revision, despite }, { communityId }) => {
    const store = needs.commentaries(communityId)
    const seen = await store.find(week)
    if (!seen) throw refuse('commentary-not-found')
    if (seen.state === 'approved' && seen.revision === revision + 1) return draftOf(seen)
    if (seen.state === 'approved' || seen.revision !== revision) throw refuse('changed-meanwhile')
    const sentences = await stillPublic(seen, communityId, needs)
    const shown = draftOf({ ...seen, sentences }).sentences.filter(({ state }) => state === 'in')
    if (shown.length === 0) throw refuse('nothing-to-say')
    const doubts = shown.reduce((sum, sentence) => sum + sentence.doubts.length, 0)
    if (doubts > 0 && !despite) throw refuse('doubts-left', { doubts })
    const fields = { state: 'approved' as const, approvedAt: needs.now(), sentences }
    const approved = await store.change(week, { revision, state: 'draft' }, fields)
    if (!approved) throw refuse('changed-meanwhile')
    return draftOf(approved)
  }

async function stillPublic({ sentences }: StoredCommentary, communityId: string, needs: CommentaryNeeds) {
  const cited = sentences.filter(({ state }) => state === 'in').map(({ reportId }) => reportId)
  const reports = cited.length > 0 ? await needs.reports(communityId).among(cited) : []
  const shown = new Map(reports.filter(({ published }) => published).map((one) => [one._id, one]))
  return sentences.map((sentence) => ({ ...sentence, state: standing(sentence, shown.get(sentence.reportId)) }))
}

/** How a sentence stands over its report; undefined when that is not public. */
function standing(sentence: StoredSentence, report: StoredReport | undefined): StoredSentence['state'] {
  const { state, source } = sentence
  if (state !== 'in') return state
  if (!report) return 'withdrawn'
  if (source !== undefined && source !== sourceMark(publicWords(report))) return 'reworded'
  return holds(sentence, report) ? 'in' : 'overtaken'
}

export const takeBack =
  (needs: CommentaryNeeds): UseCase<typeof commentary.takeBack> =>
  async ({ week, revision }, { communityId }) => {
    const store = needs.commentaries(communityId)
    const taken = await store.change(week, { revision, state: 'approved' }, { state: 'draft', approvedAt: null })
    if (taken) return draftOf(taken)
    const there = await store.find(week)
    if (!there) throw refuseTakingBack('commentary-not-found')
    if (there.state !== 'draft' || there.revision !== revision + 1) throw refuseTakingBack('changed-meanwhile')
    return draftOf(there)
  }
