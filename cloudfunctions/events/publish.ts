import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { bringAlong } from './bring-along'
import { isOver } from './event'
import { firstPartOf } from './hall'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsOffice.publish>()

export const publish =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.publish> =>
  async (wish, { communityId }) => {
    const eventId = firstPartOf(wish.eventId)
    const office = needs.office(communityId)
    if (!(await office.publish(eventId, wish.revision, needs.now()))) {
      const face = await office.find(eventId)
      if (!face) throw refuse('event-not-found')
      if (!face.published) throw refuse(isOver(face, needs.now()) ? 'event-over' : 'changed-meanwhile')
    }
    await bringAlong(eventId, communityId, needs)
    return { eventId }
  }
