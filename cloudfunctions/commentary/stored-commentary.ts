import * as z from 'zod'
import { SentenceState, SpokenKind, Tone } from '../contract/commentary'

const StoredSentence = z.object({
  /** The report's own id: a commentary speaks of each once. */
  id: z.string(),
  reportId: z.string(),
  number: z.string(),
  kind: SpokenKind.catch('correction'),
  tone: Tone,
  text: z.string(),
  drafted: z.string(),
  state: SentenceState,
  /** Mark of the public words from which it was made; older ones have none. */
  source: z.string().optional(),
  /** Whether it says that something is done; where it stands open, nobody knows. */
  done: z.boolean().optional(),
})
export type StoredSentence = z.infer<typeof StoredSentence>

export const StoredCommentary = z.object({
  /** `community|2026-11-23`: one for each week. */
  _id: z.string(),
  communityId: z.string(),
  /** The Monday of its week. */
  week: z.string(),
  state: z.enum(['draft', 'approved']),
  sentences: z.array(StoredSentence),
  draftedAt: z.date(),
  approvedAt: z.date().nullable(),
  /** Counts every change, so that what is approved is what was seen. */
  revision: z.number().int(),
})
export type StoredCommentary = z.infer<typeof StoredCommentary>

export const readCommentary = (row: unknown): StoredCommentary => StoredCommentary.parse(row)
