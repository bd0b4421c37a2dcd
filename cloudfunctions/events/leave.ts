import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import { isOver } from './event'
import type { EventNeeds } from './needs'

const refuse = refusing<typeof events.leave>()

/** One conditional update; whoever waits next is seated by it. Having left already is having left. */
export const leave =
  (needs: EventNeeds): UseCase<typeof events.leave> =>
  async (wish, caller) => {
    const store = needs.events(caller.communityId)
    let { party } = wish
    while (!(await store.leave(wish.eventId, caller.personId, party, needs.now()))) {
      const face = await store.face(wish.eventId, caller.personId)
      if (!face) throw refuse('event-not-found')
      if (!face.mine) break
      if (isOver(face, needs.now())) throw refuse('event-over')
      party = face.mine.entry.party
    }
    return { eventId: wish.eventId }
  }
