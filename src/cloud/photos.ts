import type { Photo, PhotoPurpose } from '@contract/photos'
import { call } from './call'
import { patience, within } from './patient'
import { transport } from './transport'
import type { Upload } from './transport-port'

/** Signed addresses live longer than this; a stale one would show the fallback picture. */
const goodForMs = 20 * 60_000

const known = new Map<string, { url: string; until: number }>()

/** Addresses for cover file ids, fetched together; a picture that cannot be had is left out, never an error. */
export async function photoUrls(fileIds: string[]): Promise<Record<string, string>> {
  const now = Date.now()
  const missing = [...new Set(fileIds)].filter((id) => (known.get(id)?.until ?? 0) < now && id.startsWith('cloud://'))
  const found = missing.length > 0 ? await addresses(missing) : {}
  for (const [id, url] of Object.entries(found)) known.set(id, { url, until: now + goodForMs })
  return Object.fromEntries(
    fileIds.flatMap((id) => {
      const url = id.startsWith('cloud://') ? known.get(id)?.url : id
      return url ? [[id, url]] : []
    }),
  )
}

const addresses = (fileIds: string[]): Promise<Record<string, string>> =>
  within(patience.timeoutMs, transport.pictureUrls(fileIds)).catch(() => ({}))

/** Long enough for 400 KB on a poor network, and for the 10 MB that a stretch of a recording takes at most. */
const uploadMs = { picture: 40_000, recording: 600_000 }

type OfficePurpose = Extract<PhotoPurpose, 'cover' | 'event' | 'recording'>
const isOffice = (purpose: PhotoPurpose): purpose is OfficePurpose =>
  purpose === 'cover' || purpose === 'event' || purpose === 'recording'

/**
 * Brings a picture or a recording to the cloud: a place for it, its bytes, and a look at them. `id` is made once for each picture, so
 * all of it may be tried again. Throws `Refused` or `Unreachable`.
 */
export async function sendPhoto(purpose: PhotoPurpose, id: string, picture: Upload): Promise<Photo> {
  const begun = isOffice(purpose)
    ? await call('photos.beginForOffice', { id, purpose })
    : await call('photos.begin', { id, purpose })
  const fileId = await within(
    uploadMs[purpose === 'recording' ? 'recording' : 'picture'],
    transport.upload(begun.path, picture),
  )
  return call('photos.accept', { id, fileId })
}

/** How pictures stand that one brought, or that the office may see. */
export const photosStand = async (purpose: PhotoPurpose, fileIds: string[]): Promise<Photo[]> =>
  (await call(isOffice(purpose) ? 'photos.ofOffice' : 'photos.mine', { fileIds })).photos
