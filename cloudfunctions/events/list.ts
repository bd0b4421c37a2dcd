import type { events } from '../contract/events'
import type { UseCase } from '../platform/serve'
import { rowsFor, wholesOf } from './hall'
import type { EventNeeds } from './needs'
import { wholeCard } from './present-hall'

export const list =
  (needs: EventNeeds): UseCase<typeof events.list> =>
  async (wish, caller) => {
    const now = needs.now()
    const store = needs.events(caller.communityId)
    const { page, next } = wholesOf(await store.list({ ...wish, now, limit: rowsFor(wish.limit) }), wish.limit)
    return { events: page.flatMap((parts) => wholeCard(parts, now)), next }
  }
