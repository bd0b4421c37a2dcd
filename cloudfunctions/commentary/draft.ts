import type { commentary } from '../contract/commentary'
import { refusing, type UseCase } from '../platform/serve'
import { choose } from './choose'
import type { CommentaryNeeds } from './needs'
import { draftOf } from './present'
import { sentenceOf } from './sentence'
import type { StoredCommentary, StoredSentence } from './stored-commentary'
import { weekOf } from './week'

const refuse = refusing<typeof commentary.draft>()
const mostReports = 200
/** What was spoken of in these weeks is not spoken of again. */
const weeksBack = 6

/** This week's draft, made by one tap; what is there stays. */
export const draft =
  (needs: CommentaryNeeds): UseCase<typeof commentary.draft> =>
  async ({ replacing }, { communityId }) => {
    if (replacing !== null) return draftOf(await draftAgain(replacing, communityId, needs))
    const drafted = await draftThisWeek(communityId, needs)
    if (!drafted) throw refuse('nothing-to-say')
    return draftOf(drafted)
  }

/** By a tap or by the clock, twice or late: a week has one. Null when there is nothing to say. */
export async function draftThisWeek(communityId: string, needs: CommentaryNeeds): Promise<StoredCommentary | null> {
  const store = needs.commentaries(communityId)
  const week = weekOf(needs.now())
  const before = await store.latest(weeksBack)
  const there = before.find((one) => one.week === week)
  if (there) return there
  const sentences = await sentencesFor(before, communityId, needs)
  if (sentences.length === 0) return null
  const made = { week, state: 'draft' as const, sentences, draftedAt: needs.now(), approvedAt: null, revision: 1 }
  await store.add(made)
  return store.find(week)
}

async function draftAgain(revision: number, communityId: string, needs: CommentaryNeeds): Promise<StoredCommentary> {
  const store = needs.commentaries(communityId)
  const week = weekOf(needs.now())
  const before = (await store.latest(weeksBack)).filter((one) => one.week !== week)
  const sentences = await sentencesFor(before, communityId, needs)
  if (sentences.length === 0) throw refuse('nothing-to-say')
  const drafted = await store.change(week, { revision, state: 'draft' }, { sentences, draftedAt: needs.now() })
  if (drafted) return drafted
  const there = await store.find(week)
  if (there?.revision !== revision + 1 || !isSame(there.sentences, sentences)) throw refuse('changed-meanwhile')
  return there
}

const isSame = (a: readonly StoredSentence[], b: readonly StoredSentence[]): boolean =>
  a.length === b.length && a.every(({ id, text }, n) => id === b[n]?.id && text === b[n]?.text)

async function sentencesFor(before: readonly StoredCommentary[], communityId: string, needs: CommentaryNeeds) {
  const now = needs.now()
  const reports = needs.reports(communityId)
  const page = { limit: mostReports }
  const [{ rules }, sent, fixed] = await Promise.all([
    needs.rules(communityId).find(),
    reports.published('sentAt', now, page),
    reports.published('fixedAt', now, page),
  ])
  const cited = new Set(before.flatMap(({ sentences }) => sentences.map(({ reportId }) => reportId)))
  const all = new Map([...sent, ...fixed].map((report) => [report._id, report]))
  return choose([...all.values()], rules, cited, now).map(sentenceOf)
}
