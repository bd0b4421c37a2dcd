import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { inLikeness } from './in-likeness'
import { newEvent } from './office-fields'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsOffice.copy>()

export const copyEvent =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.copy> =>
  async (wish, { communityId }) => {
    const office = needs.office(communityId)
    const model = await office.find(wish.eventId)
    if (!model) throw refuse('event-not-found')
    const eventId = needs.secrets().sign('event', `${communityId}|${wish.key}`)
    const making = inLikeness(model, new Date(wish.startsAt))
    await office.add([newEvent(eventId, communityId, making, model.series)])
    return { eventId }
  }
