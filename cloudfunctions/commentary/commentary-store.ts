import { command, documentsOf, type Filter } from '../platform/documents'
import { sourceMark } from './source-mark'
import { readCommentary, type StoredCommentary, type StoredSentence } from './stored-commentary'

/** Commentaries of one community; every method is one database request. */
export interface CommentaryStore {
  find(week: string): Promise<StoredCommentary | null>
  /** False when there is one of that week. */
  add(commentary: Omit<StoredCommentary, '_id' | 'communityId'>): Promise<boolean>
  /** Null when it stands otherwise by now. */
  change(week: string, condition: Filter, fields: Partial<StoredCommentary>): Promise<StoredCommentary | null>
  /** Puts a sentence of a draft in other words, where it stands as it was seen. */
  rewrite(
    week: string,
    was: Pick<StoredSentence, 'id' | 'text' | 'state'>,
    to: Pick<StoredSentence, 'text' | 'state' | 'source'>,
  ): Promise<StoredCommentary | null>
  /** Of any state, latest first. */
  latest(limit: number): Promise<StoredCommentary[]>
  /** Approved ones before that week, latest first. */
  approved(before: string | null, limit: number): Promise<StoredCommentary[]>
}

export function commentaryStore(communityId: string): CommentaryStore {
  const commentaries = documentsOf('commentaries', communityId)
  const idOf = (week: string) => `${communityId}|${week}`
  const read = (row: unknown) => (row === null ? null : readCommentary(row))
  const list = async (filter: Filter, limit: number) =>
    (await commentaries.find(filter, { order: [['week', 'desc']], limit })).map(readCommentary)
  return {
    find: async (week) => read(await commentaries.one({ _id: idOf(week) })),
    add: (commentary) => commentaries.add({ _id: idOf(commentary.week), ...commentary }),
    change: async (week, condition, { sentences, ...fields }) => {
      const _ = command()
      const whole = sentences ? { sentences: _.set(sentences) } : {}
      const update = { ...fields, ...whole, revision: _.inc(1) }
      return read(await commentaries.change({ _id: idOf(week), ...condition }, update))
    },
    rewrite: async (week, was, to) => {
      const _ = command()
      const filter = { _id: idOf(week), state: 'draft', sentences: _.elemMatch(was) }
      const rests = to.source === undefined ? {} : { 'sentences.$.source': to.source }
      const update = { 'sentences.$.text': to.text, 'sentences.$.state': to.state, ...rests, revision: _.inc(1) }
      return read(await commentaries.change(filter, update))
    },
    latest: (limit) => list({}, limit),
    approved: (before, limit) =>
      list({ state: 'approved', ...(before === null ? {} : { week: command().lt(before) }) }, limit),
  }
}

/**
 * Takes what rests on a report out of every commentary, approved or not: one request. A sentence does not come back by
 * itself when the report does, because it may say what the report says no more.
 */
export async function withdrawCitations(communityId: string, reportId: string): Promise<void> {
  await mark(communityId, { reportId, state: command().neq('withdrawn') }, 'withdrawn')
}

/** The same for a report that is public in other words than those a sentence was made from. */
export async function rewordCitations(communityId: string, reportId: string, publicWords: string): Promise<void> {
  const _ = command()
  const rested = { reportId, state: _.nin(['withdrawn', 'reworded']), source: _.neq(sourceMark(publicWords)) }
  await mark(communityId, rested, 'reworded')
}

async function mark(communityId: string, cited: Filter, state: 'withdrawn' | 'reworded'): Promise<void> {
  const _ = command()
  const update = { 'sentences.$.state': state, revision: _.inc(1) }
  await documentsOf('commentaries', communityId).changeAll({ sentences: _.elemMatch(cited) }, update)
}
