import * as z from 'zod'
import {
  Anonymity,
  moves,
  PlaceShown,
  ReportKind,
  ReportSource,
  ReportStatus,
  StepRole,
} from '../contract/report-kinds'
import { WordsState } from '../contract/report-shapes'
import { Position } from '../contract/routes'

const StoredStep = z.object({
  /** Made by whoever took it, so that a step sent twice is taken once. */
  key: z.string(),
  move: z.enum(moves),
  /** Where it led. */
  status: ReportStatus,
  at: z.date(),
  /** `ref` names who; the clock and reporters who wish to be nobody have none. */
  by: z.object({ role: StepRole, ref: z.string().nullable() }),
  why: z.string(),
  photos: z.array(z.string()),
})
export type StoredStep = z.infer<typeof StoredStep>

export const StoredReport = z.object({
  /** Keyed hash of who sent it and their key. */
  _id: z.string(),
  communityId: z.string(),
  number: z.string(),
  /** One that is no more reads as `other`. */
  kind: ReportKind.catch('other'),
  /** Only tells of something: nothing is to be fixed. */
  tells: z.boolean(),
  status: ReportStatus,
  open: z.boolean(),
  source: ReportSource,
  words: z.string(),
  wordsState: WordsState,
  /** How often WeChat was asked about the words. */
  wordsTries: z.number().int(),
  position: Position.nullable(),
  building: z.string().nullable(),
  gridId: z.string().nullable(),
  detail: z.string(),
  placeShown: PlaceShown,
  assetId: z.string().nullable(),
  /** Under what it is found by place. */
  spots: z.array(z.string()),
  /** File ids; one that did not pass its check cannot be fetched by anyone. */
  photos: z.array(z.string()),
  anonymity: Anonymity,
  /** Person id, or a tombstone; null for what staff entered. */
  reporter: z.string().nullable(),
  contact: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  consent: z.string(),
  /** Ref of whoever put it in for another. */
  enteredBy: z.string().nullable(),
  outside: z.object({ number: z.string(), dueAt: z.date().nullable() }).nullable(),
  followers: z.array(z.object({ id: z.string(), at: z.date() })).default([]),
  followerCount: z.number().int(),
  sentAt: z.date(),
  movedAt: z.date(),
  dueAt: z.date().nullable(),
  /** When its last quarter begins. */
  warnAt: z.date().nullable(),
  /** By what lists are ordered: when it is due, else when it was sent. */
  turnAt: z.date(),
  fixedAt: z.date().nullable(),
  closedAt: z.date().nullable(),
  /** What was said when it was fixed or declined. */
  result: z.string(),
  escalated: z.boolean(),
  /** Who is to fix it: it is their right, too. */
  assignee: z.object({ id: z.string(), ref: z.string(), name: z.string() }).nullable(),
  /** Since when they are at it. */
  startedAt: z.date().nullable().default(null),
  mergedInto: z.string().nullable(),
  duplicates: z.array(z.string()).default([]),
  published: z.boolean(),
  /** In the office's words; null: in its own. */
  publicWords: z.string().nullable(),
  /** When the office last decided whether others see it. */
  reviewedAt: z.date().nullable().default(null),
  steps: z.array(StoredStep).default([]),
  /** When the clock has something to do about it; null: never. */
  lookAt: z.date().nullable(),
  /** When there is something to tell somebody of it; null: nothing new. */
  tellAt: z.date().nullable().default(null),
  /** The last message of it did not reach everyone whom it was for. */
  untold: z.boolean().optional(),
  /** Counts steps. */
  turn: z.number().int(),
})
export type StoredReport = z.infer<typeof StoredReport>
export type NewReport = Omit<StoredReport, 'communityId'>

export const readReport = (row: unknown): StoredReport => StoredReport.parse(row)

/** What a list leaves out; as the rest goes, a parsed document has none of them. */
export const withoutHistory = { steps: false, followers: false }
