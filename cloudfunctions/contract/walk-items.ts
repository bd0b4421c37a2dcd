import * as z from 'zod'
import { Position } from './routes'
import { Instant, Line } from './scalars'

/** Random per phone and opening, and how many marks that opening made before. */
export const MarkId = z.string().regex(/^[A-Za-z0-9]{8,16}-\d{1,4}$/)
/** The number that a volunteer has on one shift; it can be said aloud. */
export const ShiftNumber = z.string().regex(/^\d{5}$/)
/** The text of a QR as scanned; anything may be on it. */
export const Scanned = z.string().max(200)
/** File id of a picture taken on the spot. */
const PhotoId = z.string().max(200)
/** The key that the phone brought it under; a picture without it counts as none, because it may be anyone's. */
const PhotoKey = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)

/**
 * When it happened, as the phone reckons: its clock set right by what the server said when it was last online. Null: the
 * phone has not been online since it started, so nobody knows, and the leader's word is wanted.
 */
const Claimed = Instant.nullable()

/** How far the phone was from the point, in metres, reckoned on the phone; null without permission. */
export const Distance = z
  .strictObject({
    metres: z.number().int().min(0).max(1_000_000),
    accuracy: z.number().int().min(0).max(1_000_000),
  })
  .nullable()
export type Distance = z.infer<typeof Distance>

/** What is noted on the walk; it becomes a report without being entered again. */
export const NoteKind = z.enum(['correction', 'deed', 'problem'])
export type NoteKind = z.infer<typeof NoteKind>

/** What a volunteer's phone writes down, with or without network; marks merge in any order. */
export const WalkItem = z.discriminatedUnion('kind', [
  /** A printed code of a checkpoint. */
  z.strictObject({
    kind: z.literal('point'),
    id: MarkId,
    at: Claimed,
    code: Scanned,
    distance: Distance,
    photoId: PhotoId.optional(),
    photoKey: PhotoKey.optional(),
  }),
  /** The turning code on the leader's phone. */
  z.strictObject({ kind: z.literal('gather'), id: MarkId, at: Claimed, code: Scanned, distance: Distance }),
  z.strictObject({ kind: z.literal('out'), id: MarkId, at: Claimed }),
  z.strictObject({
    kind: z.literal('note'),
    id: MarkId,
    at: Claimed,
    about: NoteKind,
    words: Line(0, 200),
    /** Where the thing is, not where the person is. */
    place: Line(0, 60),
    position: Position.nullable(),
    photoId: PhotoId.optional(),
    photoKey: PhotoKey.optional(),
  }),
  /** A picture that came after what it is of: a checkpoint's spot, or what was noted. */
  z.strictObject({
    kind: z.literal('photo'),
    id: MarkId,
    at: Claimed,
    of: MarkId,
    photoId: PhotoId,
    photoKey: PhotoKey,
  }),
  /** Takes one's own mark back, also one that has not come in yet; the report of a note goes with it. */
  z.strictObject({ kind: z.literal('undo'), id: MarkId, at: Claimed, of: MarkId }),
])
export type WalkItem = z.infer<typeof WalkItem>

/**
 * `in`, `point` and `out` count; `again` counted before; `noted` is kept; `waits` wants the leader's word; `declined` and
 * `undone` were taken back. Nothing was written for the others: `acted-on` was taken back, but its report
 * stays, because somebody has acted on it. `unknown-code` is none of ours, `unknown-photo` none of the sender's,
 * `old-print` was replaced, `other-route` and `other-shift` belong elsewhere, `other-version` was made by another version of the app,
 * `stale-code` was not shown at that moment, `outside-window` is too early, too late or yet to come, and `changed` has
 * an id that stands for something else.
 */
export const WalkVerdict = z.enum([
  'in',
  'point',
  'out',
  'again',
  'noted',
  'waits',
  'declined',
  'undone',
  'acted-on',
  'unknown-code',
  'unknown-photo',
  'old-print',
  'other-route',
  'other-shift',
  'other-version',
  'stale-code',
  'outside-window',
  'changed',
])
export type WalkVerdict = z.infer<typeof WalkVerdict>

/**
 * What the leader may want to look at; nothing is refused for it. `offline`: sent later, so the code is proven and the
 * moment is not. `late`, `unsure`: sent too late, or by a phone that does not know the time. `far`, `no-location`,
 * `no-photo`: evidence that speaks against it, or is missing. `too-fast`: sooner than anyone can walk. `burst`: many
 * people within seconds by the same code. `out-of-order`: before a point that comes earlier on the route.
 */
export const Flag = z.enum([
  'offline',
  'late',
  'unsure',
  'far',
  'no-location',
  'no-photo',
  'too-fast',
  'burst',
  'out-of-order',
])
export type Flag = z.infer<typeof Flag>
