import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import { hallIdOf } from './hall'
import type { EventNeeds } from './needs'
import { detailOf } from './present'
import { showHall } from './show-hall'
import { recheck } from './typed-words'

const refuse = refusing<typeof events.show>()

export const show =
  (needs: EventNeeds): UseCase<typeof events.show> =>
  async (wish, caller) => {
    const hallId = hallIdOf(wish.eventId)
    if (hallId !== null) {
      const hall = await showHall(hallId, wish.eventId, caller, needs)
      if (!hall) throw refuse('event-not-found')
      return hall
    }
    const found = await needs.events(caller.communityId).face(wish.eventId, caller.personId)
    if (!found) throw refuse('event-not-found')
    const face = caller.personId === null ? found : await recheck(found, caller, needs)
    return detailOf(face, caller.communityId, needs)
  }
