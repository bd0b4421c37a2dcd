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
  seconds: z.number().int(),
})
export type Recording = z.infer<typeof Recording>

/** As the office sees it. `check` says how WeChat's look at the sound stands. */
export const OfficeRecording = Recording.extend({
  broadcastId: BroadcastId,
  transcript: z.string(),
  published: z.boolean(),
  revision: z.number().int(),
  check: PhotoState,
  /** Where the office listens to it, for some minutes. */
  url: z.string().nullable(),
})
export type OfficeRecording = z.infer<typeof OfficeRecording>

/** What was said, for those who cannot hear it; some twenty minutes of speech. */
const Transcript = Paragraphs(8000)
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
  /** One to listen to: its address, good for two hours, and its text. */
  recording: action({
    who: 'anyone',
    repeat: 'read',
    input: one,
    output: Recording.extend({ url: z.string().nullable(), transcript: z.string() }),
    refusals: ['recording-not-found'],
  }),
  officeRecordings: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ ...page }),
    output: z.strictObject({ recordings: z.array(OfficeRecording), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** A sound that arrived becomes a broadcast's, hidden from residents. Natural key: `key`. */
  addRecording: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, broadcastId: BroadcastId, fileId: RecordingFile, part: Line(0, 20) }),
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
  /** Shows it: once its sound has passed the check and its text is written. Natural key: the recording. */
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
  /** It is gone, and its sound within a week. Natural key: the recording. */
  removeRecording: action({
    who: 'staff',
    repeat: 'natural-key',
    input: one,
    output: z.strictObject({}),
    refusals: [],
  }),
}
