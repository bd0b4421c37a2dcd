import { disputableForMs } from '../check-in/window'
import { documentsOf } from '../platform/documents'
import type { StoredPhoto } from './photo-store'

/**
 * Whether anything names the picture of that photo: an event, a series, a report, or the person's own profile. What
 * shows a spot speaks for a check-in as long as that may be disputed.
 */
export async function isShown({ communityId, personId, purpose, place, at }: StoredPhoto, now: Date): Promise<boolean> {
  if (!place) return false
  const names = async (collection: string, filter: Record<string, unknown>) =>
    (await documentsOf(collection, communityId).find(filter, { order: [], limit: 1, fields: { _id: true } })).length > 0
  switch (purpose) {
    case 'avatar':
      return names('members', { _id: personId, avatar: place })
    case 'recording':
      return (
        (await names('recordings', { 'sounds.file': place })) ||
        (await names('recordings', { 'coming.file': place })) ||
        names('recordings', { file: place })
      )
    case 'event':
      return names('events', { photos: place })
    case 'cover':
      return (await names('events', { cover: place })) || names('series', { cover: place })
    case 'spot':
      return now.getTime() - at.getTime() < disputableForMs
    case 'report':
      return (
        (await names('reports', { photos: place })) ||
        (await names('reports', { 'steps.photos': place })) ||
        names('assets', { 'looks.photos': place })
      )
  }
}
