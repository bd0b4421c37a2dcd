import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import { isOver } from './event'
import type { EventNeeds } from './needs'

const refuse = refusing<typeof events.cancel>()

export const cancel =
  (needs: EventNeeds): UseCase<typeof events.cancel> =>
  async (wish, caller) => {
    const store = needs.events(caller.communityId)
    if (await store.cancel(wish.eventId, wish.reason, needs.now())) return { eventId: wish.eventId }
    const face = await store.face(wish.eventId, null)
    if (!face) throw refuse('event-not-found')
    if (!face.cancelled && isOver(face, needs.now())) throw refuse('event-over')
    return { eventId: wish.eventId }
  }
