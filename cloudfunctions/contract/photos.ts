import * as z from 'zod'
import { action } from './action'
import { Cover } from './events-office'
import { Instant } from './scalars'

/** What a picture is for: the folder it is shown from, and who may bring one. A recording goes the same way. */
export const PhotoPurpose = z.enum(['avatar', 'cover', 'event', 'report', 'spot', 'recording'])
export type PhotoPurpose = z.infer<typeof PhotoPurpose>

/** `pending` until WeChat's check of content has said something; a refused picture is gone. */
export const PhotoState = z.enum(['pending', 'passed', 'refused'])
export type PhotoState = z.infer<typeof PhotoState>

/** File ids in the storage's own folders. */
export const Avatar = z
  .string()
  .max(200)
  .regex(/^cloud:\/\/[\w.-]+\/avatars\/[\w.-]+$/)
export const EventPhoto = z
  .string()
  .max(200)
  .regex(/^cloud:\/\/[\w.-]+\/event-photos\/[\w.-]+$/)
/** In a folder that no client can read: whoever may see it is given an address. */
export const ReportPhoto = z
  .string()
  .max(200)
  .regex(/^cloud:\/\/[\w.-]+\/report-photos\/[\w.-]+$/)
export const SpotPhoto = z
  .string()
  .max(200)
  .regex(/^cloud:\/\/[\w.-]+\/spot-photos\/[\w.-]+$/)
/** A sound, in a folder that no client can read. */
export const RecordingFile = z
  .string()
  .max(200)
  .regex(/^cloud:\/\/[\w.-]+\/recordings\/[\w.-]+$/)
const Incoming = z
  .string()
  .max(200)
  .regex(/^cloud:\/\/[\w.-]+\/incoming\/(?:recordings\/)?[\w.-]+$/)
const AnyPhoto = z.union([Cover, Avatar, EventPhoto, ReportPhoto, SpotPhoto, RecordingFile])

/** A picture that arrived. `fileId` may be kept at once: nothing is found under it until the check has passed. */
export const Photo = z.strictObject({
  fileId: z.string(),
  state: PhotoState,
  /** Where those who may see it before it has passed can see it for some minutes. */
  url: z.string().nullable(),
  /** How long a recording lasts. */
  seconds: z.number().int().optional(),
})
export type Photo = z.infer<typeof Photo>

/** What a person is shown of the pictures they brought. */
export const OwnPhoto = z.strictObject({ purpose: PhotoPurpose, state: PhotoState, at: Instant })
export type OwnPhoto = z.infer<typeof OwnPhoto>

/** Made at random by the phone for each picture. */
const Key = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)
const place = z.strictObject({ path: z.string() })
const wanted = z.strictObject({ fileIds: z.array(AnyPhoto).min(1).max(10) })
const found = z.strictObject({ photos: z.array(Photo) })

/** A picture in three steps: `begin` says where to, the storage takes the bytes, `accept` looks at them. */
export const photos = {
  /** Natural key: `id`; the path is this person's alone. */
  begin: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ id: Key, purpose: PhotoPurpose.extract(['avatar', 'report', 'spot']) }),
    output: place,
    refusals: [],
    limit: { per: 'day', times: 60 },
  }),
  /** The same for pictures and recordings of the office. */
  beginForOffice: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ id: Key, purpose: PhotoPurpose.extract(['cover', 'event', 'recording']) }),
    output: place,
    refusals: [],
    limit: { per: 'day', times: 200 },
  }),
  /** Natural key: `id`; a picture arrives once. Another's id answers like one that never began. */
  accept: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ id: Key, fileId: Incoming }),
    output: Photo,
    refusals: [
      'photo-not-found',
      'not-a-picture',
      'photo-too-large',
      'too-many-pixels',
      'not-audio',
      'recording-too-large',
    ],
  }),
  /** How the caller's own pictures stand; others are left out. */
  mine: action({ who: 'resident', repeat: 'read', input: wanted, output: found, refusals: [] }),
  /** How pictures of the office stand, whoever brought them. */
  ofOffice: action({ who: 'staff', repeat: 'read', input: wanted, output: found, refusals: [] }),
}
