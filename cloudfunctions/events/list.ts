import type { events } from '../contract/events'
import type { UseCase } from '../platform/serve'
import type { EventNeeds } from './needs'
import { pageOf } from './page-of'
import { cardOf } from './present'

export const list =
  (needs: EventNeeds): UseCase<typeof events.list> =>
  async (wish, caller) => {
    const now = needs.now()
    const store = needs.events(caller.communityId)
    const { page, next } = pageOf(await store.list({ ...wish, now, limit: wish.limit + 1 }), wish.limit)
    return { events: page.map((event) => cardOf(event, now)), next }
  }
