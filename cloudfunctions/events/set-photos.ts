import type { eventsPhotos } from '../contract/events-photos'
import { refusing, type UseCase } from '../platform/serve'
import { firstPartOf } from './hall'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsPhotos.setPhotos>()

/** Puts a list in the place of the one that the page showed; a list that is there already was put there before. */
export const setPhotos =
  (needs: OfficeNeeds): UseCase<typeof eventsPhotos.setPhotos> =>
  async ({ from, photos, ...wish }, { communityId }) => {
    const eventId = firstPartOf(wish.eventId)
    const office = needs.office(communityId)
    if (await office.setPhotos(eventId, from, photos)) return { photos }
    const face = await office.find(eventId)
    if (!face) throw refuse('event-not-found')
    if (!isSame(face.photos, photos)) throw refuse('changed-meanwhile')
    return { photos }
  }

const isSame = (a: readonly string[], b: readonly string[]) => a.length === b.length && a.every((id, n) => id === b[n])
