import * as z from 'zod'
import { action } from './action'
import { Key } from './events-office'
import { Anonymity, PlaceShown, ReportKind } from './report-kinds'
import {
  AssetScene,
  BroughtPhotos,
  Contact,
  Lookalike,
  MyReportCard,
  PublicReport,
  ReportDetail,
  SaidPlace,
  saysSomething,
  Told,
} from './report-shapes'
import { Position } from './routes'
import { Cursor, Id, Line, PageSize } from './scalars'

/** A consent to look after another: the report is theirs then. */
const forAnother = Id.optional()
const one = z.strictObject({ reportId: Id })
const page = { after: Cursor.optional(), limit: PageSize }

/** What a phone needs to fill in a report: what may be reported, and where. */
export const ReportGuide = z.strictObject({
  kinds: z.array(ReportKind),
  /** Reports from further away than `metres` belong elsewhere; null where no limit is set. */
  area: z.strictObject({ centre: Position, metres: z.number().int() }).nullable(),
  grids: z.array(z.strictObject({ id: Id, name: z.string(), buildings: z.array(z.string()) })),
  /** Office hours by which time limits are reckoned: `08:30`–`12:00`. */
  hours: z.array(z.strictObject({ from: z.string(), to: z.string() })),
  /** The last year whose public holidays are known; beyond it weekends alone are free. */
  holidaysUntil: z.number().int(),
})
export type ReportGuide = z.infer<typeof ReportGuide>

export const reports = {
  guide: action({ who: 'anyone', repeat: 'read', input: z.strictObject({}), output: ReportGuide, refusals: [] }),
  /** Is it one of these? At most twelve open reports of one kind around a place, in a building or on an asset. */
  nearby: action({
    who: 'resident',
    repeat: 'read',
    input: z
      .strictObject({
        kind: ReportKind,
        position: Position.nullable(),
        building: Line(1, 20).nullable().default(null),
        assetId: Id.nullable().default(null),
        /** Words typed so far: what is alike counts further away. */
        words: Told(1000).default(''),
      })
      .refine(({ position, building, assetId }) => Boolean(position || building || assetId)),
    output: z.strictObject({ reports: z.array(Lookalike) }),
    refusals: [],
  }),
  /** Natural key: the person and `key`; a report sent again after a lost answer is the same report. */
  send: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z
      .strictObject({
        key: Key,
        /** One of the guide's; a draft may be older than the guide, so any other is refused in words. */
        kind: Id,
        words: Told(1000),
        /** May stay empty where the thing itself says where it is. */
        place: SaidPlace,
        /** The code on the thing itself. */
        asset: AssetScene.nullable().default(null),
        photos: BroughtPhotos.default([]),
        anonymity: Anonymity,
        placeShown: PlaceShown.default('exact'),
        /** Only with `named`. */
        contact: Contact.nullable().default(null),
        /** Version of the privacy notice the person agreed to. */
        consent: Line(1, 20),
        for: forAnother,
      })
      .refine(({ place, asset }) => asset !== null || saysSomething(place)),
    output: ReportDetail,
    refusals: [
      'kind-not-found',
      'place-outside',
      'asset-not-found',
      'photo-not-found',
      'contact-needs-name',
      'report-differs',
      'care-not-found',
    ],
  }),
  /** "Me too": follows instead of reporting again. Natural key: the person and the report. */
  follow: action({
    who: 'resident',
    repeat: 'natural-key',
    input: one,
    output: z.strictObject({ reportId: Id, followers: z.number().int() }),
    refusals: ['report-not-found', 'report-closed', 'too-many-followers'],
  }),
  /** Of what one does not follow, too: whether there is such a report is nobody's to find out. Natural key: the report. */
  unfollow: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: one,
    output: z.strictObject({ reportId: Id }),
    refusals: [],
  }),
  /** What the caller reported, or follows, latest first. */
  mine: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ as: z.enum(['reporter', 'follower']).default('reporter'), ...page, for: forAnother }),
    output: z.strictObject({ reports: z.array(MyReportCard), next: Cursor.nullable() }),
    refusals: ['care-not-found'],
  }),
  /** For the reporter, followers and whoever fixes it; anyone else gets what they would of none. */
  show: action({
    who: 'resident',
    repeat: 'read',
    input: one,
    output: ReportDetail,
    refusals: ['report-not-found'],
  }),
  /** The reporter says whether it is fixed; reopening is open for seven days. Natural key: `key`. */
  answer: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: z.strictObject({
      reportId: Id,
      key: Key,
      move: z.enum(['confirm', 'reopen']),
      /** Wanted for reopening. */
      why: Told(200),
      photos: BroughtPhotos.default([]),
    }),
    output: ReportDetail,
    refusals: ['report-not-found', 'photo-not-found', 'say-why', 'not-now', 'too-late-to-reopen', 'too-many-steps'],
  }),
  /** One report as everyone sees it. */
  publicShow: action({
    who: 'anyone',
    repeat: 'read',
    input: one,
    output: PublicReport,
    refusals: ['report-not-found'],
  }),
  /** What was reported, latest first, or what was fixed. */
  publicList: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({ show: z.enum(['all', 'fixed']).default('all'), kind: ReportKind.optional(), ...page }),
    output: z.strictObject({ reports: z.array(PublicReport), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** What was reported around a place, open or fixed: the latest fifty, nearest first. */
  publicNearby: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({ position: Position }),
    output: z.strictObject({ reports: z.array(PublicReport) }),
    refusals: [],
  }),
}
