import { type PhotoPurpose, ReportPhoto, SpotPhoto } from '../contract/photos'
import { standing } from './shift-marks'
import type { WalkMark } from './walk-mark'

/** Marks that a picture may be of, and what such a picture is brought for. */
const purposes = { point: 'spot', note: 'report' } satisfies Record<string, PhotoPurpose>
const folders = { spot: SpotPhoto, report: ReportPhoto }
type Pictured = Extract<WalkMark, { kind: 'point' | 'note' }>

/** Whether the file lies where pictures of a walk do. */
export const isOfWalk = (fileId: string): boolean =>
  SpotPhoto.safeParse(fileId).success || ReportPhoto.safeParse(fileId).success

/**
 * The picture of a mark, whether it came with it or later; of several the first in the order of their ids, so that it
 * makes no difference which came first.
 */
export function picturesAmong(marks: ReadonlyMap<string, WalkMark>): (mark: Pictured) => string | null {
  const later = new Map<string, string[]>()
  for (const mark of standing(marks).sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (mark.kind === 'photo' && mark.photoId !== null)
      later.set(mark.of, [...(later.get(mark.of) ?? []), mark.photoId])
  }
  return ({ id, kind, photoId }) => {
    const folder = folders[purposes[kind]]
    const fits = [...(photoId === null ? [] : [photoId]), ...(later.get(id) ?? [])]
    return fits.find((fileId) => folder.safeParse(fileId).success) ?? null
  }
}
