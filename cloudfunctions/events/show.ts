import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import type { EventNeeds } from './needs'
import { detailOf } from './present'

const refuse = refusing<typeof events.show>()

export const show =
  (needs: EventNeeds): UseCase<typeof events.show> =>
  async (wish, caller) => {
    const face = await needs.events(caller.communityId).face(wish.eventId, caller.personId)
    if (!face) throw refuse('event-not-found')
    return detailOf(face, caller.communityId, needs)
  }
