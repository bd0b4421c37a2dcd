import * as z from 'zod'
import { action } from './action'
import { Key } from './events-office'
import { PlaceShown, ReportKind, ReportStatus } from './report-kinds'
import { ShownPhoto, WordsState } from './report-shapes'
import { ReportGuide } from './reports'
import { OfficeReportCard, Worker } from './reports-office'
import { Cursor, Id, Line, PageSize } from './scalars'

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
/** What the office decides about reports; the first rule that fits a report names who gets it. */
export const ReportRules = ReportGuide.omit({ holidaysUntil: true }).extend({
  kinds: z.array(ReportKind).min(1),
  grids: z
    .array(z.strictObject({ id: Id, name: Line(1, 20), buildings: z.array(Line(1, 20)).max(100) }))
    .max(50)
    .refine((grids) => new Set(grids.map(({ id }) => id)).size === grids.length),
  hours: z
    .array(z.strictObject({ from: clock, to: clock }))
    .min(1)
    .max(4)
    .refine((hours) => hours.every(({ from, to }, n) => from < to && (n === 0 || (hours[n - 1]?.to ?? '') <= from))),
  assign: z.array(z.strictObject({ gridId: Id.nullable(), kind: ReportKind.nullable(), worker: Worker })).max(200),
})
export type ReportRules = z.infer<typeof ReportRules>

const Figures = z.strictObject({
  received: z.number().int(),
  open: z.number().int(),
  fixed: z.number().int(),
  confirmed: z.number().int(),
  declined: z.number().int(),
  merged: z.number().int(),
  /** Fixed within their time limit, of those that have one. */
  inTime: z.number().int(),
  withLimit: z.number().int(),
  /** Hours by the clock from sending to the last fix; null where nothing was fixed. */
  medianHours: z.number().nullable(),
  p90Hours: z.number().nullable(),
})
export type Figures = z.infer<typeof Figures>

export const ReportFigures = z.strictObject({
  all: Figures,
  byKind: z.array(Figures.extend({ kind: ReportKind })),
  /** Null: in no grid. */
  byGrid: z.array(Figures.extend({ gridId: Id.nullable() })),
})
export type ReportFigures = z.infer<typeof ReportFigures>

/** A report that the office has not decided about: whether others see it, and with which words and pictures. */
export const ReviewCard = OfficeReportCard.extend({
  allPhotos: z.array(ShownPhoto),
  wordsState: WordsState,
  placeShown: PlaceShown,
})
export type ReviewCard = z.infer<typeof ReviewCard>

/** `words-not-passed`: it can be shown in the office's own words only. */
export const ReviewVerdict = z.enum(['done', 'gone', 'words-not-passed'])
export type ReviewVerdict = z.infer<typeof ReviewVerdict>
/** `closed`, `circle` and `itself` say why one may not go into the other; `changed` that it moved at this moment. */
export const MergeVerdict = z.enum(['done', 'gone', 'not-now', 'closed', 'circle', 'itself', 'changed'])
export type MergeVerdict = z.infer<typeof MergeVerdict>

const Several = z
  .array(Id)
  .min(1)
  .max(50)
  .refine((ids) => new Set(ids).size === ids.length)

export const reportsDesk = {
  /** Makes several the duplicates of one, an answer for each. Natural key: the reports. */
  mergeAll: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ reportIds: Several, into: Id, key: Key }),
    output: z.strictObject({
      results: z.array(z.strictObject({ reportId: Id, verdict: MergeVerdict, status: ReportStatus.nullable() })),
    }),
    refusals: ['report-not-found'],
  }),
  /** What nobody of the office has decided about yet, latest first. */
  toReview: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ after: Cursor.optional(), limit: PageSize }),
    output: z.strictObject({ reports: z.array(ReviewCard), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** Shows several to everyone in their own words, or keeps them to the office. Natural key: the reports. */
  review: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ reportIds: Several, publish: z.boolean() }),
    output: z.strictObject({ results: z.array(z.strictObject({ reportId: Id, verdict: ReviewVerdict })) }),
    refusals: [],
  }),
  /** How much each has on hand, by name; nobody is ranked. */
  load: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      workers: z.array(Worker.extend({ open: z.number().int(), soon: z.number().int(), late: z.number().int() })),
      /** Accepted and given to nobody. */
      unassigned: z.number().int(),
      /** There were more open reports than are counted. */
      more: z.boolean(),
    }),
    refusals: [],
  }),
  /** Everyone to whom reports may be given: grid workers. */
  workers: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ workers: z.array(Worker) }),
    refusals: [],
  }),
  rules: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ rules: ReportRules, revision: z.number().int() }),
    refusals: [],
  }),
  /** Natural key: the revision being edited. */
  setRules: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ revision: z.number().int().min(0), rules: ReportRules }),
    output: z.strictObject({ revision: z.number().int() }),
    refusals: ['worker-not-found', 'grid-not-found', 'changed-meanwhile'],
  }),
  /** Reports with an outside number, in the hotline's columns; from and until a day of Shanghai, both included. */
  exportHotline: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
    output: z.strictObject({ rows: z.number().int(), xlsx: z.base64() }),
    refusals: ['period-wrong'],
    limit: { per: 'hour', times: 30 },
  }),
  /** What the yearly report says of reports sent between two days of Shanghai, both included. */
  figures: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ from: z.iso.date(), until: z.iso.date() }),
    output: ReportFigures,
    refusals: ['period-wrong'],
    limit: { per: 'hour', times: 60 },
  }),
}
