import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import { isOver } from './event'
import type { EventNeeds } from './needs'
import { seatOf } from './present'

const refuse = refusing<typeof events.shrink>()

/** Comes with fewer people and keeps the place; growing would take a seat from someone behind. */
export const shrink =
  (needs: EventNeeds): UseCase<typeof events.shrink> =>
  async (wish, caller) => {
    if (wish.to >= wish.from) throw refuse('party-cannot-grow')
    const store = needs.events(caller.communityId)
    const shrunk = await store.shrink(wish.eventId, caller.personId, wish.from, wish.to, needs.now())
    const face = shrunk ?? (await store.face(wish.eventId, caller.personId))
    if (!face) throw refuse('event-not-found')
    if (isOver(face, needs.now())) throw refuse('event-over')
    if (!face.mine) throw refuse('not-signed-up')
    if (face.mine.entry.party !== wish.to) throw refuse('party-cannot-grow', { party: face.mine.entry.party })
    return seatOf(face.id, face.mine, needs)
  }
