import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import { bringAlong } from './bring-along'
import { isOver } from './event'
import { firstPartOf } from './hall'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof events.cancel>()

export const cancel =
  (needs: OfficeNeeds): UseCase<typeof events.cancel> =>
  async (wish, { communityId }) => {
    const eventId = firstPartOf(wish.eventId)
    const store = needs.events(communityId)
    if (!(await store.cancel(eventId, wish.reason, needs.now()))) {
      const face = await store.face(eventId, null)
      if (!face) throw refuse('event-not-found')
      if (!face.cancelled && isOver(face, needs.now())) throw refuse('event-over')
    }
    await bringAlong(eventId, communityId, needs)
    return { eventId }
  }
