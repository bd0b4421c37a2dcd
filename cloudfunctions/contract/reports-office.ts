import * as z from 'zod'
import { action } from './action'
import { Key } from './events-office'
import { ReportKind, ReportStatus } from './report-kinds'
import { BroughtPhotos, Contact, Outside, ReportCard, ReportDetail, ReportPlace, Told } from './report-shapes'
import { Cursor, Id, Instant, Line, PageSize } from './scalars'

const page = { after: Cursor.optional(), limit: PageSize }
const item = { reportId: Id, key: Key }
const why = Told(200)
const reason = Told(200).refine((text) => text !== '')
const photos = BroughtPhotos.default([])

/** What whoever fixes it writes down, with or without network; `key` makes each count once. */
export const WorkItem = z.discriminatedUnion('move', [
  z.strictObject({ ...item, move: z.literal('start'), why }),
  z.strictObject({ ...item, move: z.literal('fix'), why, photos }),
  z.strictObject({ ...item, move: z.literal('handBack'), why: reason, photos }),
])
export type WorkItem = z.infer<typeof WorkItem>

/** `accept` by rule dispatches at once where a rule fits; `confirm` and `reopen` after a call to the reporter. */
export const OfficeItem = z.discriminatedUnion('move', [
  z.strictObject({ ...item, move: z.literal('accept'), why, byRule: z.boolean().default(true) }),
  z.strictObject({ ...item, move: z.literal('dispatch'), why, to: Id }),
  z.strictObject({ ...item, move: z.literal('fix'), why, photos }),
  z.strictObject({ ...item, move: z.literal('confirm'), why }),
  z.strictObject({ ...item, move: z.literal('reopen'), why: reason, photos }),
  z.strictObject({ ...item, move: z.literal('decline'), why: reason }),
  z.strictObject({ ...item, move: z.literal('sort'), why, kind: ReportKind, gridId: Id.nullable() }),
])
export type OfficeItem = z.infer<typeof OfficeItem>

/**
 * What came of an item. `done` also when it was done before; nothing was written for the others: `gone` is no report of
 * the caller's, `not-now` does not follow from where it stands.
 */
export const ItemVerdict = z.enum(['done', 'gone', 'not-now', 'no-worker', 'no-photo', 'too-late', 'too-many-steps'])
export type ItemVerdict = z.infer<typeof ItemVerdict>
const Results = z.strictObject({
  results: z.array(z.strictObject({ key: Key, verdict: ItemVerdict, status: ReportStatus.nullable() })),
})

/** Somebody who may be given reports. */
export const Worker = z.strictObject({ ref: Id, name: z.string() })
export type Worker = z.infer<typeof Worker>
/** A report in the office's list. */
export const OfficeReportCard = ReportCard.extend({ assignee: Worker.nullable(), published: z.boolean() })
export type OfficeReportCard = z.infer<typeof OfficeReportCard>

export const reportsOffice = {
  /** What was given to the caller and is not done, by due time. */
  work: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ ...page }),
    output: z.strictObject({ reports: z.array(ReportCard), next: Cursor.nullable(), serverNow: Instant }),
    refusals: [],
  }),
  /** By whoever it was given to. Natural key: each item's `key`; in any order, split or repeated, the outcome is one. */
  workOn: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ items: z.array(WorkItem).min(1).max(50) }),
    output: Results,
    refusals: [],
  }),
  /** By due time, soonest first; what is done, and what only tells of something, by the time it was sent. */
  officeList: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({
      status: ReportStatus,
      kind: ReportKind.optional(),
      /** Null: in no grid. */
      gridId: Id.nullable().optional(),
      /** A worker's ref; null: nobody's. */
      assignee: Id.nullable().optional(),
      ...page,
    }),
    output: z.strictObject({ reports: z.array(OfficeReportCard), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** Open and over time, longest first. */
  overdue: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ ...page }),
    output: z.strictObject({ reports: z.array(OfficeReportCard), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** One report with all that the office may know. */
  officeShow: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ reportId: Id }),
    output: ReportDetail,
    refusals: ['report-not-found'],
  }),
  /**
   * The number that the reporter left, to be dialled; where they have an account the call stands in their log first.
   * Natural key: who called whom in that hour.
   */
  call: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ reportId: Id }),
    output: z.strictObject({ phone: z.string() }),
    refusals: ['report-not-found', 'no-phone'],
    limit: { per: 'hour', times: 60 },
  }),
  /** By the number that a caller on the phone says, or another office's number. */
  byNumber: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ number: Line(1, 40) }),
    output: ReportDetail,
    refusals: ['report-not-found'],
  }),
  /** What came by phone, at the desk or from the hotline. Natural key: the outside number, else staff and `key`. */
  enter: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z
      .strictObject({
        key: Key,
        source: z.enum(['phone', 'desk', 'hotline']),
        outside: Outside.nullable().default(null),
        kind: ReportKind,
        words: Told(1000),
        place: ReportPlace,
        photos,
        /** What the caller left, and said may be kept. */
        contact: Contact.nullable().default(null),
      })
      .refine(({ source, outside }) => source !== 'hotline' || outside !== null),
    output: ReportDetail,
    refusals: ['place-outside', 'photo-not-found', 'report-differs'],
  }),
  /** Natural key: each item's `key`. */
  officeAct: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ items: z.array(OfficeItem).min(1).max(50) }),
    output: Results,
    refusals: [],
  }),
  /** Makes one a duplicate of another; its followers and reporter follow that one. Natural key: the two reports. */
  merge: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ reportId: Id, into: Id, key: Key }),
    output: ReportDetail,
    refusals: ['report-not-found', 'not-itself', 'not-now', 'report-closed', 'merge-in-circle', 'changed-meanwhile'],
  }),
  /** Shows it to everyone, in its own words or the office's. Natural key: the report with these words. */
  publish: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ reportId: Id, words: Told(1000).nullable() }),
    output: ReportDetail,
    refusals: ['report-not-found', 'words-not-passed'],
  }),
  /** Takes it back from everyone. Natural key: the report. */
  withdraw: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ reportId: Id }),
    output: ReportDetail,
    refusals: ['report-not-found'],
  }),
}
