import { commentaryOf } from '../commentary/present'
import type { StoredCommentary } from '../commentary/stored-commentary'
import { titleOfWeek } from '../commentary/title'
import type { boards, Content, Offered } from '../contract/boards'
import type { StoredNotice } from '../notices/stored-notice'
import type { Secrets } from '../platform/secrets'
import { refusing, type UseCase } from '../platform/serve'
import type { BoardNeeds } from './needs'

const refuse = refusing<typeof boards.sheet>()
const mostNotices = 50
const mostWeeks = 4
/** Where the code on a printed sheet leads. */
const pages = {
  notice: { page: 'news/notice/index', letter: 'n' },
  commentary: { page: 'news/commentary/index', letter: 'c' },
}

const ofNotice = ({ _id, revision, title }: StoredNotice): Content => ({ kind: 'notice', id: _id, revision, title })
const ofCommentary = ({ week, revision }: StoredCommentary): Content => ({
  ...{ kind: 'commentary', id: week, revision },
  title: titleOfWeek(week),
})

/** What may hang now: notices for boards, and the latest commentaries. Two requests at once. */
export async function contentsNow(communityId: string, needs: BoardNeeds): Promise<Content[]> {
  const [notices, commentaries] = await Promise.all([
    needs.notices(communityId).now(needs.now(), { place: 'boards' }, { limit: mostNotices }),
    needs.commentaries(communityId).approved(null, mostWeeks),
  ])
  return [...commentaries.filter(saysSomething).map(ofCommentary), ...notices.map(ofNotice)]
}

/** Every sentence of one may have been marked since it was approved. */
const saysSomething = ({ sentences }: StoredCommentary): boolean => sentences.some(({ state }) => state === 'in')

const textOf = (communityId: string, { kind, id, revision, title }: Content): string =>
  JSON.stringify([communityId, kind, id, revision, title])

/** So that hanging it needs no look at it: the cloud knows its own offer again. */
export const offer = (secrets: Secrets, communityId: string, content: Content): Offered => ({
  content,
  proof: secrets.sign('board-content', textOf(communityId, content)),
})

export const isOffered = (secrets: Secrets, communityId: string, { content, proof }: Offered): boolean =>
  secrets.verify('board-content', textOf(communityId, content), proof)

export const contents =
  (needs: BoardNeeds): UseCase<typeof boards.contents> =>
  async (_, { communityId }) => ({ contents: await contentsNow(communityId, needs) })

/** Words come from their one entry: nothing is typed again for a board. */
export const sheet =
  (needs: BoardNeeds): UseCase<typeof boards.sheet> =>
  async ({ source }, { communityId }) => {
    const found = await (source.kind === 'notice' ? noticeWith : commentaryWith)(source.id, communityId, needs)
    if (!found) throw refuse('content-not-found')
    const { page, letter } = pages[source.kind]
    const png = await needs.codeFor(page, `${letter}${source.id}`)
    return { ...found, png: png?.toString('base64') ?? null }
  }

async function noticeWith(id: string, communityId: string, needs: BoardNeeds) {
  const notice = await needs.notices(communityId).find(id)
  if (!notice || notice.withdrawn) return null
  return { content: ofNotice(notice), words: notice.words.split('\n').filter((line) => line.trim() !== '') }
}

async function commentaryWith(week: string, communityId: string, needs: BoardNeeds) {
  const commentary = await needs.commentaries(communityId).find(week)
  if (commentary?.state !== 'approved' || !saysSomething(commentary)) return null
  const { opening, closing, sentences } = commentaryOf(commentary)
  return { content: ofCommentary(commentary), words: [opening, ...sentences.map(({ text }) => text), closing] }
}
