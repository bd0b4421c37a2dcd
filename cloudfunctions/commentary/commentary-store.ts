import type { MoveName } from '../contract/report-kinds'
import { command, documentsOf, type Filter } from '../platform/documents'
import type { StoredReport } from '../reports/stored-report'
import { untrueAfter } from './claims'
import { sourceMark } from './source-mark'
import { readCommentary, type StoredCommentary, type StoredSentence } from './stored-commentary'

/** On what a sentence rests, and what it says of it. */
export type Resting = Pick<StoredSentence, 'kind' | 'tone' | 'source' | 'done'>

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
    to: Pick<StoredSentence, 'text' | 'state'> & Partial<Resting>,
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
      const fields = Object.entries(to).map(([field, value]) => [`sentences.$.${field}`, value])
      const update = { ...Object.fromEntries(fields), revision: _.inc(1) }
      return read(await commentaries.change(filter, update))
    },
    latest: (limit) => list({}, limit),
    approved: (before, limit) =>
      list({ state: 'approved', ...(before === null ? {} : { week: command().lt(before) }) }, limit),
  }
}

/** States of a sentence that comes back only by hand. */
export const marked = ['withdrawn', 'reworded', 'overtaken'] as const

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
  const rested = { reportId, state: _.nin([...marked]), source: _.neq(sourceMark(publicWords)) }
  await mark(communityId, rested, 'reworded')
}

/** The same for what is no longer so since a report took this step; a request only where there may be any. */
export async function overtakeCitations(report: StoredReport, move: MoveName): Promise<void> {
  const untrue = report.published ? untrueAfter(move, report) : null
  if (!untrue) return
  const _ = command()
  const which = { all: {}, done: { done: _.neq(false) }, kind: { kind: _.neq(report.kind) } }[untrue]
  const rested = { reportId: report._id, state: _.nin([...marked]), ...which }
  await mark(report.communityId, rested, 'overtaken')
}

async function mark(communityId: string, cited: Filter, state: (typeof marked)[number]): Promise<void> {
  const _ = command()
  const update = { 'sentences.$.state': state, revision: _.inc(1) }
  await documentsOf('commentaries', communityId).changeAll({ sentences: _.elemMatch(cited) }, update)
}
