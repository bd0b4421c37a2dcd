import { documentsOf } from '../platform/documents'
import type { StoredPhoto } from './photo-store'

/** Whether anything names the picture of that photo: an event, a series, a report, or the person's own profile. */
export async function isShown({ communityId, personId, purpose, place }: StoredPhoto): Promise<boolean> {
  if (!place) return false
  const names = async (collection: string, filter: Record<string, unknown>) =>
    (await documentsOf(collection, communityId).find(filter, { order: [], limit: 1, fields: { _id: true } })).length > 0
  switch (purpose) {
    case 'avatar':
      return names('members', { _id: personId, avatar: place })
    case 'event':
      return names('events', { photos: place })
    case 'cover':
      return (await names('events', { cover: place })) || names('series', { cover: place })
    case 'report':
      return (
        (await names('reports', { photos: place })) ||
        (await names('reports', { 'steps.photos': place })) ||
        names('assets', { 'looks.photos': place })
      )
  }
}
