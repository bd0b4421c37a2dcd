import * as z from 'zod'
import { action } from './action'
import { Key } from './events-office'
import { PhotoState, RecordingFile } from './photos'
import { BroadcastId } from './radio'
import { Cursor, Id, Instant, Line, PageSize, Paragraphs } from './scalars'

/** A broadcast to listen to again, or a part of it. */
export const Recording = z.strictObject({
  id: Id,
  programmeId: Id,
  /** The programme's title on that day. */
  title: z.string(),
  /** 上半场; empty where it is the whole. */
  part: z.string(),
  /** When it was on. */
  startsAt: Instant,
  /** Of all its sounds together. */
  seconds: z.number().int(),
})
export type Recording = z.infer<typeof Recording>

/** A stretch of a recording, as large as WeChat's check takes at most; its stretches are heard one after another. */
export const Sound = z.strictObject({
  seconds: z.number().int(),
  /** Where it is heard for a while; null while it cannot be had. */
  url: z.string().nullable(),
})
export type Sound = z.infer<typeof Sound>

/**
 * As the office sees it and last put it together. `check` says how WeChat's look at the sounds stands: passed only where
 * all have. `waits`: residents hear it as it was before, until this order is published.
 */
export const OfficeRecording = Recording.extend({
  broadcastId: BroadcastId,
  transcript: z.string(),
  published: z.boolean(),
  revision: z.number().int(),
  check: PhotoState,
  waits: z.boolean(),
  sounds: z.array(Sound.extend({ fileId: RecordingFile, check: PhotoState })),
})
export type OfficeRecording = z.infer<typeof OfficeRecording>

/** What was said, for those who cannot hear it; an hour of speech. */
const Transcript = Paragraphs(16_000)
const mostSounds = 6
/** In the order in which they are heard. */
const Files = z
  .array(RecordingFile)
  .min(1)
  .max(mostSounds)
  .refine((list) => new Set(list).size === list.length)
const page = { after: Cursor.optional(), limit: PageSize }
const one = z.strictObject({ recordingId: Id })

export const recordings = {
  /** Those to be heard, latest first, of one programme or all: one request. */
  recordings: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({ programmeId: Id.optional(), ...page }),
    output: z.strictObject({ recordings: z.array(Recording), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** One to listen to: its sounds, whose addresses are good for two hours, and its text. */
  recording: action({
    who: 'anyone',
    repeat: 'read',
    input: one,
    output: Recording.extend({ sounds: z.array(Sound), transcript: z.string() }),
    refusals: ['recording-not-found'],
  }),
  officeRecordings: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ ...page }),
    output: z.strictObject({ recordings: z.array(OfficeRecording), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** Sounds that arrived become one recording of a broadcast, hidden from residents. Natural key: `key`. */
  addRecording: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, broadcastId: BroadcastId, fileIds: Files, part: Line(0, 20) }),
    output: z.strictObject({ recordingId: Id }),
    refusals: ['broadcast-not-found', 'recording-not-found'],
  }),
  /** Natural key: the revision that it replaces. */
  editRecording: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one.extend({ revision: z.number().int().min(1), part: Line(0, 20), transcript: Transcript }),
    output: z.strictObject({ revision: z.number().int() }),
    refusals: ['recording-not-found', 'transcript-missing', 'changed-meanwhile'],
  }),
  /**
   * Takes a sound out, puts another in, or changes their order; the text stays. A recording that residents hear changes at
   * once where every sound has passed its check, else `waits` to be published again. Natural key: the revision.
   */
  arrangeRecording: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one.extend({ revision: z.number().int().min(1), fileIds: Files }),
    output: z.strictObject({ revision: z.number().int(), waits: z.boolean() }),
    refusals: ['recording-not-found', 'changed-meanwhile'],
  }),
  /** Shows it as it was put together, once all its sounds have passed the check and its text is written. Natural key: the revision. */
  publishRecording: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one.extend({ revision: z.number().int().min(1) }),
    output: z.strictObject({}),
    refusals: [
      'recording-not-found',
      'transcript-missing',
      'recording-pending',
      'recording-refused',
      'changed-meanwhile',
    ],
  }),
  /** Hides it again; it stays with the office. Natural key: the recording. */
  withdrawRecording: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one,
    output: z.strictObject({}),
    refusals: ['recording-not-found'],
  }),
  /** It is gone, and its sounds within a week. Natural key: the recording. */
  removeRecording: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one,
    output: z.strictObject({}),
    refusals: [],
  }),
}
