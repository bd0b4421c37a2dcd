import type { PhotoPurpose } from '../contract/photos'
import type { Resident } from '../platform/caller'
import type { Secrets } from '../platform/secrets'

/** A photo's id, which is also its files' name; it says nothing of the person, and nobody else's key leads to it. */
export const photoIdOf = (
  secrets: Secrets,
  { communityId, personId }: Pick<Resident, 'communityId' | 'personId'>,
  key: string,
): string => secrets.sign('photo', `${communityId}|${personId}|${key}`)

/** Sounds are larger than pictures, so the storage's rules know them by a folder of their own. */
const within = (folder: string, purpose: PhotoPurpose): string =>
  purpose === 'recording' ? `${folder}/recordings` : folder

/** Phones only send JPEG; the bytes decide. */
export const incomingPath = (purpose: PhotoPurpose, photoId: string): string =>
  `${within('incoming', purpose)}/${photoId}.${purpose === 'recording' ? 'audio' : 'jpg'}`
export const waitingPath = (purpose: PhotoPurpose, photoId: string, extension: string): string =>
  `${within('waiting', purpose)}/${photoId}.${extension}`

const folders = {
  avatar: 'avatars',
  cover: 'covers',
  event: 'event-photos',
  report: 'report-photos',
  spot: 'spot-photos',
  recording: 'recordings',
} satisfies Record<PhotoPurpose, string>
export const publicPath = (purpose: PhotoPurpose, photoId: string, extension: string): string =>
  `${folders[purpose]}/${photoId}.${extension}`

const parts = /^(cloud:\/\/[\w.-]+)\/(.+)$/

/** `incoming/a.jpg` of `cloud://…/incoming/a.jpg` */
export const pathIn = (fileId: string): string => parts.exec(fileId)?.[2] ?? ''

/** The file id of another path in the same bucket. */
export const siblingOf = (fileId: string, path: string): string => `${parts.exec(fileId)?.[1] ?? ''}/${path}`

/** The photo that a file id of one of the folders belongs to. */
export const photoIdIn = (fileId: string): string => /\/([\w-]+)\.\w+$/.exec(fileId)?.[1] ?? ''
