import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { isOver } from './event'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsOffice.publish>()

export const publish =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.publish> =>
  async ({ eventId, revision }, { communityId }) => {
    const office = needs.office(communityId)
    if (await office.publish(eventId, revision, needs.now())) return { eventId }
    const face = await office.find(eventId)
    if (!face) throw refuse('event-not-found')
    if (face.published) return { eventId }
    if (isOver(face, needs.now())) throw refuse('event-over')
    throw refuse('changed-meanwhile')
  }
