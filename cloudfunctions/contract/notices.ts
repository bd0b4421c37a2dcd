import * as z from 'zod'
import { action } from './action'
import { Key } from './events-office'
import { Cursor, Id, Instant, Line, PageSize, Paragraphs } from './scalars'
import { Audience } from './terms'

/** `deed` praises, `job` is work to be had, `culture` is what hangs on boards, the rest is a `notice`. */
export const NoticeKind = z.enum(['notice', 'job', 'deed', 'culture'])
export type NoticeKind = z.infer<typeof NoticeKind>

/** Where a notice goes from its one entry. */
export const NoticePlace = z.enum(['home', 'radio', 'boards'])
export type NoticePlace = z.infer<typeof NoticePlace>

/** Everything the office decides about a notice. */
export const NoticeFields = z.strictObject({
  kind: NoticeKind,
  title: Line(1, 40),
  words: Paragraphs(2000).refine((words) => words !== ''),
  /** Whom it concerns; it is public all the same, so nobody's building has to be asked. */
  audience: Audience,
  shows: z.array(NoticePlace).max(3),
  from: Instant,
  /** From then on it is shown no more. */
  until: Instant,
})
export type NoticeFields = z.infer<typeof NoticeFields>

/** A notice as anyone may read it. */
export const Notice = NoticeFields.omit({ shows: true }).extend({
  id: Id,
  revision: z.number().int(),
  changedAt: Instant,
  /** Its time is up: whoever had it open may read it on. */
  over: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const OfficeNotice = NoticeFields.extend({
  id: Id,
  revision: z.number().int(),
  changedAt: Instant,
  withdrawn: z.boolean(),
  /** WeChat could not check its words: read it once more. */
  unchecked: z.boolean(),
  /** What earlier revisions said, latest first. */
  before: z.array(z.strictObject({ revision: z.number().int(), title: z.string(), words: z.string(), at: Instant })),
})
export type OfficeNotice = z.infer<typeof OfficeNotice>

const one = z.strictObject({ noticeId: Id })
const page = { after: Cursor.optional(), limit: PageSize }

export const notices = {
  /** Those of now, what ends first comes first; `building` leaves out what concerns other buildings only. */
  list: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({
      kind: NoticeKind.optional(),
      place: NoticePlace.optional(),
      building: Line(1, 20).optional(),
      ...page,
    }),
    output: z.strictObject({ notices: z.array(Notice), next: Cursor.nullable() }),
    refusals: [],
  }),
  show: action({ who: 'anyone', repeat: 'read', input: one, output: Notice, refusals: ['notice-not-found'] }),
  /** Those of now and to come by when they end, soonest first; those that are over or withdrawn, latest first. */
  officeList: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ show: z.enum(['ahead', 'over', 'withdrawn']).default('ahead'), ...page }),
    output: z.strictObject({ notices: z.array(OfficeNotice), next: Cursor.nullable() }),
    refusals: [],
  }),
  officeShow: action({
    who: 'staff',
    repeat: 'read',
    input: one,
    output: OfficeNotice,
    refusals: ['notice-not-found'],
  }),
  /** Natural key: `key`. */
  write: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, fields: NoticeFields }),
    output: OfficeNotice,
    refusals: ['ends-before-start', 'words-not-allowed'],
  }),
  /** Natural key: the revision being edited. */
  edit: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one.extend({ revision: z.number().int().min(1), fields: NoticeFields }),
    output: OfficeNotice,
    refusals: ['notice-not-found', 'ends-before-start', 'words-not-allowed', 'changed-meanwhile'],
  }),
  /** It is gone from everywhere at once. Natural key: the notice. */
  withdraw: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one,
    output: OfficeNotice,
    refusals: ['notice-not-found'],
  }),
}
