import type { Commentary, CommentaryDraft } from '../contract/commentary'
import { doubtsIn } from '../redaction/redact'
import type { StoredCommentary } from './stored-commentary'
import { closing, opening } from './words'

/** An approved one as anyone may read it: what was withdrawn or left out is not in it. */
export function commentaryOf({ week, revision, approvedAt, draftedAt, sentences }: StoredCommentary): Commentary {
  const shown = sentences.filter(({ state }) => state === 'in')
  return {
    ...{ week, revision, opening, closing },
    approvedAt: (approvedAt ?? draftedAt).toISOString(),
    sentences: shown.map(({ id, tone, text, reportId, number }) => ({ id, tone, text, reportId, number })),
  }
}

export function draftOf({
  week,
  state,
  revision,
  draftedAt,
  approvedAt,
  sentences,
}: StoredCommentary): CommentaryDraft {
  return {
    ...{ week, state, revision, opening, closing },
    draftedAt: draftedAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    sentences: sentences.map(({ source: _, done: __, ...sentence }) => ({
      ...sentence,
      doubts: doubtsIn(sentence.text),
    })),
  }
}
