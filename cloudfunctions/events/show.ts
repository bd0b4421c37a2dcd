import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import type { EventNeeds } from './needs'
import { detailOf } from './present'
import { recheck } from './typed-words'

const refuse = refusing<typeof events.show>()

export const show =
  (needs: EventNeeds): UseCase<typeof events.show> =>
  async (wish, caller) => {
    const found = await needs.events(caller.communityId).face(wish.eventId, caller.personId)
    if (!found) throw refuse('event-not-found')
    const face = caller.personId === null ? found : await recheck(found, caller, needs)
    return detailOf(face, caller.communityId, needs)
  }
