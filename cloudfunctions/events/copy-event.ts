import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { firstPartOf } from './hall'
import { inLikeness } from './in-likeness'
import { addOnce, newDocuments, partsOf } from './new-documents'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsOffice.copy>()

export const copyEvent =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.copy> =>
  async (wish, { communityId }) => {
    const model = await needs.office(communityId).find(firstPartOf(wish.eventId))
    if (!model) throw refuse('event-not-found')
    const parts = await partsOf(model.id, communityId, needs)
    const id = needs.secrets().sign('event', `${communityId}|${wish.key}`)
    const making = inLikeness(model, new Date(wish.startsAt))
    const documents = newDocuments(id, communityId, making, model.series, { parts })
    return { eventId: await addOnce(documents, communityId, needs) }
  }
