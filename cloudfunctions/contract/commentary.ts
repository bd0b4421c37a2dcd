import * as z from 'zod'
import { action } from './action'
import { ReportKind } from './report-kinds'
import { Id, Instant, Line } from './scalars'

/** Kinds that a commentary may speak of: deeds, what was put right, and habits. */
export const SpokenKind = ReportKind.exclude(['suggestion', 'other'])
export type SpokenKind = z.infer<typeof SpokenKind>

/** A commentary is known by the Monday of its week in Shanghai: `2026-11-23`. */
export const Week = z.iso.date().refine((date) => new Date(`${date}T00:00:00Z`).getUTCDay() === 1)

/** `praise` for a deed, `thanks` for what was put right, `blame` for a habit, never a person. */
export const Tone = z.enum(['praise', 'thanks', 'blame'])
export type Tone = z.infer<typeof Tone>

/**
 * `left-out` by the office; `withdrawn` because its report is public no more, `reworded` because it says something else
 * now, `overtaken` because what the sentence says is not so any more: its report was reopened, declined, merged into
 * another or put under another kind.
 */
export const SentenceState = z.enum(['in', 'left-out', 'withdrawn', 'reworded', 'overtaken'])
export type SentenceState = z.infer<typeof SentenceState>

/** What a text may give away. */
export const DoubtKind = z.enum(['name', 'phone', 'plate', 'house'])
export type DoubtKind = z.infer<typeof DoubtKind>
/** Perhaps a name, a number or a door: these very characters of the text. */
export const Doubt = z.strictObject({ kind: DoubtKind, text: z.string() })
export type Doubt = z.infer<typeof Doubt>

/** A sentence as anyone may read it, and the published report that it rests on. */
export const Sentence = z.strictObject({
  id: Id,
  tone: Tone,
  text: z.string(),
  reportId: Id,
  /** The report's number as it is said aloud. */
  number: z.string(),
})
export type Sentence = z.infer<typeof Sentence>

export const Commentary = z.strictObject({
  week: Week,
  revision: z.number().int(),
  approvedAt: Instant,
  /** Words before and after, the same each week. */
  opening: z.string(),
  closing: z.string(),
  sentences: z.array(Sentence),
})
export type Commentary = z.infer<typeof Commentary>

/** A sentence on the desk. */
export const DraftSentence = Sentence.extend({
  kind: SpokenKind,
  state: SentenceState,
  /** As it was drafted. */
  drafted: z.string(),
  doubts: z.array(Doubt),
})
export type DraftSentence = z.infer<typeof DraftSentence>

export const CommentaryDraft = z.strictObject({
  week: Week,
  state: z.enum(['draft', 'approved']),
  revision: z.number().int(),
  draftedAt: Instant,
  approvedAt: Instant.nullable(),
  opening: z.string(),
  closing: z.string(),
  sentences: z.array(DraftSentence),
})
export type CommentaryDraft = z.infer<typeof CommentaryDraft>

/**
 * By what a draft is chosen. A report's points are ten times its kind's weight, and one for each that met with it too,
 * up to five, less one for each day of its age; those with most points are taken, at most `perKind` of a kind.
 */
export const CommentaryRules = z.strictObject({
  /** Kinds that are spoken of, and how much each counts. */
  weights: z.array(z.strictObject({ kind: SpokenKind, weight: z.number().int().min(1).max(9) })).max(30),
  praise: z.number().int().min(0).max(8),
  thanks: z.number().int().min(0).max(8),
  blame: z.number().int().min(0).max(8),
  perKind: z.number().int().min(1).max(8),
  /** How many days back reports are taken up. */
  days: z.number().int().min(1).max(31),
  praiseFirst: z.boolean(),
})
export type CommentaryRules = z.infer<typeof CommentaryRules>

const ofWeek = z.strictObject({ week: Week })
const revision = z.number().int().min(1)
const later = ['commentary-not-found', 'changed-meanwhile'] as const

export const commentary = {
  /** The latest approved one, for whoever reads it or reads it out; null when there was none yet. */
  current: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ commentary: Commentary.nullable() }),
    refusals: [],
  }),
  show: action({
    who: 'anyone',
    repeat: 'read',
    input: ofWeek,
    output: Commentary,
    refusals: ['commentary-not-found'],
  }),
  /** Approved ones before that week, latest first. */
  list: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({ before: Week.optional(), limit: z.number().int().min(1).max(12).default(4) }),
    output: z.strictObject({ commentaries: z.array(Commentary), next: Week.nullable() }),
    refusals: [],
  }),
  /** This week's, and those of the weeks before. */
  desk: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ thisWeek: Week, drafts: z.array(CommentaryDraft) }),
    refusals: [],
  }),
  /**
   * Drafts this week's from published reports; what is there stays, unless it is a draft of the revision to be replaced.
   * Natural key: the week.
   */
  draft: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ replacing: revision.nullable() }),
    output: CommentaryDraft,
    refusals: ['nothing-to-say', 'changed-meanwhile'],
  }),
  /**
   * Puts a sentence in these words, or leaves it out. One that was marked comes back only while its report is public and
   * what it says is so. Natural key: the sentence with these words.
   */
  rewrite: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({
      week: Week,
      sentenceId: Id,
      /** As the page showed it. */
      was: z.strictObject({ text: z.string().max(400), state: SentenceState }),
      text: Line(1, 200),
      state: SentenceState.exclude(['withdrawn', 'reworded', 'overtaken']),
    }),
    output: CommentaryDraft,
    refusals: [...later, 'commentary-approved', 'report-not-found', 'not-so-now'],
  }),
  /** `despite` doubts about names and numbers, once somebody has looked at them. Natural key: the revision. */
  approve: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ week: Week, revision, despite: z.boolean() }),
    output: CommentaryDraft,
    refusals: [...later, 'doubts-left', 'nothing-to-say'],
  }),
  /** Makes an approved one a draft again: it is public no more. Natural key: the revision. */
  takeBack: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ week: Week, revision }),
    output: CommentaryDraft,
    refusals: [...later],
  }),
  rules: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ rules: CommentaryRules, revision: z.number().int() }),
    refusals: [],
  }),
  /** Natural key: the revision being edited. */
  setRules: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ revision: z.number().int().min(0), rules: CommentaryRules }),
    output: z.strictObject({ revision: z.number().int() }),
    refusals: ['changed-meanwhile'],
  }),
}
