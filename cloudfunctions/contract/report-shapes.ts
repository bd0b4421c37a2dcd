import * as z from 'zod'
import { Key } from './events-office'
import { Phone } from './phone'
import { ReportPhoto } from './photos'
import { Anonymity, MoveName, PlaceShown, ReportKind, ReportSource, ReportStatus, StepRole } from './report-kinds'
import { Position } from './routes'
import { Id, Instant, Line } from './scalars'

const unseen = /[\p{Cs}\p{Co}\u200b\u200c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]|(?!\n)\p{Cc}/gu
/**
 * What somebody said, perhaps without a network: what cannot be seen, and would turn the words about, is left out instead
 * of refused.
 */
export const Told = (max: number) =>
  z
    .string()
    .max(20_000)
    .transform((text) => text.replace(unseen, '').trim())
    .pipe(z.string().max(max))

/** Pictures that the caller brought by `photos.begin` and `accept`, each with the key they were begun with. */
export const BroughtPhotos = z
  .array(z.strictObject({ key: Key, fileId: ReportPhoto }))
  .max(9)
  .refine((photos) => new Set(photos.map(({ fileId }) => fileId)).size === photos.length)
export type BroughtPhotos = z.infer<typeof BroughtPhotos>

/** `url` holds for ten minutes; null until the picture has passed its check. */
export const ShownPhoto = z.strictObject({ fileId: z.string(), url: z.string().nullable() })
export type ShownPhoto = z.infer<typeof ShownPhoto>

/** Where it is, as far as it is said. */
export const SaidPlace = z.strictObject({
  position: Position.nullable(),
  building: Line(1, 20).nullable(),
  gridId: Id.nullable(),
  /** In a person's words: 三单元二楼. */
  detail: Line(0, 60),
})
export const saysSomething = ({ position, building, gridId, detail }: z.infer<typeof SaidPlace>): boolean =>
  Boolean(position || building || gridId || detail)
/** At least one of the four is said. */
export const ReportPlace = SaidPlace.refine(saysSomething)
export type ReportPlace = z.infer<typeof ReportPlace>

/** A place as it is shown to this caller. `about` is the middle of a square, and says no building. */
export const SeenPlace = z.strictObject({
  position: Position.nullable(),
  precision: PlaceShown,
  building: z.string().nullable(),
  /** One of the guide's, or one that is no more. */
  gridId: Id.nullable(),
  detail: z.string(),
})
export type SeenPlace = z.infer<typeof SeenPlace>

/** The text of a printed code of an asset: a type letter, and 22 random characters for each print. */
export const AssetScene = z.string().regex(/^a[A-Za-z0-9_-]{22}$/)

/** How the office may reach the reporter; only where they wish it. */
export const Contact = z.strictObject({ name: Line(1, 20), phone: Phone.nullable() })
export type Contact = z.infer<typeof Contact>

/** Another office's number for it, such as the 12345 hotline's, with the time it gave. */
export const Outside = z.strictObject({ number: Line(1, 40), dueAt: Instant.nullable() })
export type Outside = z.infer<typeof Outside>

/** `pending` until WeChat's check of the words has said something. */
export const WordsState = z.enum(['pending', 'passed', 'refused'])
export type WordsState = z.infer<typeof WordsState>

/** What happened, latest last. `ref` names who, for the office alone. */
export const TimelineStep = z.strictObject({
  move: MoveName.or(z.literal('send')),
  status: ReportStatus,
  at: Instant,
  by: z.strictObject({ role: StepRole, ref: Id.nullable() }),
  why: z.string(),
  photos: z.array(ShownPhoto),
})
export type TimelineStep = z.infer<typeof TimelineStep>

/** `late` is over time, `soon` in its last quarter, `none` has no time limit or is done. */
export const ClockState = z.enum(['none', 'fine', 'soon', 'late'])
export type ClockState = z.infer<typeof ClockState>

/** A report in a list of those who may see it whole. */
export const ReportCard = z.strictObject({
  id: Id,
  /** Can be said aloud: eight characters without look-alikes. */
  number: z.string(),
  kind: ReportKind,
  status: ReportStatus,
  source: ReportSource,
  words: z.string(),
  place: SeenPlace,
  photo: ShownPhoto.nullable(),
  photos: z.number().int(),
  sentAt: Instant,
  /** When it last moved. */
  movedAt: Instant,
  dueAt: Instant.nullable(),
  /** Since when whoever fixes it is at it. */
  startedAt: Instant.nullable(),
  clock: ClockState,
  escalated: z.boolean(),
  /** Others who met with it too. */
  followers: z.number().int(),
})
export type ReportCard = z.infer<typeof ReportCard>

/** A report among the caller's own. */
export const MyReportCard = ReportCard.extend({
  as: z.enum(['reporter', 'follower']),
  /** Fixed, and the reporter has not said yet whether it is. */
  asksToConfirm: z.boolean(),
  reopenUntil: Instant.nullable(),
})
export type MyReportCard = z.infer<typeof MyReportCard>

/** A report as anyone may see it: staff looked at it, and nobody is named. */
export const PublicReport = z.strictObject({
  id: Id,
  number: z.string(),
  kind: ReportKind,
  status: ReportStatus,
  words: z.string(),
  place: SeenPlace,
  photos: z.array(ShownPhoto),
  /** After it was fixed. */
  fixedPhotos: z.array(ShownPhoto),
  sentAt: Instant,
  fixedAt: Instant.nullable(),
  hoursToFix: z.number().nullable(),
  followers: z.number().int(),
  /** Metres from where the caller asked, in steps of ten; null where no place was asked or is shown. */
  metres: z.number().int().nullable(),
})
export type PublicReport = z.infer<typeof PublicReport>

/** Perhaps the same thing. Words and photos are shown once they are public, or where they are the caller's own. */
export const Lookalike = z.strictObject({
  id: Id,
  kind: ReportKind,
  status: ReportStatus,
  sentAt: Instant,
  metres: z.number().int().nullable(),
  /** `here` is within 50 metres or the same thing by its code; `near` within 250 and alike. */
  match: z.enum(['here', 'near']),
  words: z.string().nullable(),
  photos: z.array(ShownPhoto),
  followers: z.number().int(),
  mine: z.enum(['reporter', 'follower']).nullable(),
})
export type Lookalike = z.infer<typeof Lookalike>

/** What the office may know of who reported it. */
export const Reporter = z.strictObject({
  anonymity: Anonymity,
  /** Null for the anonymous, and for those who deleted their account. */
  ref: Id.nullable(),
  /** The phone is masked; `reports.call` gives it. */
  contact: z.strictObject({ name: z.string(), phone: z.string().nullable() }).nullable(),
})
export type Reporter = z.infer<typeof Reporter>

/** A report as the reporter, a follower, whoever fixes it or the office sees it. */
export const ReportDetail = ReportCard.extend({
  as: z.enum(['reporter', 'follower', 'worker', 'office']),
  allPhotos: z.array(ShownPhoto),
  timeline: z.array(TimelineStep),
  /** What the caller may do now. */
  moves: z.array(MoveName),
  reopenUntil: Instant.nullable(),
  published: z.boolean(),
  /** Words as others see them, where the office wrote them anew. */
  publicWords: z.string().nullable(),
  wordsState: WordsState,
  placeShown: PlaceShown,
  mergedInto: Id.nullable(),
  duplicates: z.array(Id),
  assetId: Id.nullable(),
  /** For the office and whoever fixes it; else null. */
  assignee: z.strictObject({ ref: Id, name: z.string() }).nullable(),
  /** For the office alone; else null. */
  reporter: Reporter.nullable(),
  outside: Outside.nullable(),
})
export type ReportDetail = z.infer<typeof ReportDetail>

/** What is kept of a person about one report. */
export const OwnReport = z.strictObject({
  reportId: Id,
  number: z.string(),
  kind: ReportKind,
  status: ReportStatus,
  as: z.enum(['reporter', 'follower']),
  words: z.string(),
  building: z.string().nullable(),
  detail: z.string(),
  position: Position.nullable(),
  anonymity: Anonymity.nullable(),
  contact: z.strictObject({ name: z.string(), phone: z.string().nullable() }).nullable(),
  photos: z.number().int(),
  /** What they said to it later on. */
  said: z.array(z.string()),
  consent: z.string(),
  sentAt: Instant,
})
export type OwnReport = z.infer<typeof OwnReport>
