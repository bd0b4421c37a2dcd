import type { events } from '../contract/events'
import type { UseCase } from '../platform/serve'
import type { EventNeeds } from './needs'
import { subjectOf } from './on-behalf'
import { pageOf } from './page-of'
import { myEventsOf } from './present'

export const mine =
  (needs: EventNeeds): UseCase<typeof events.mine> =>
  async (wish, caller) => {
    const store = needs.events(caller.communityId)
    const { personId } = await subjectOf(caller, wish.for, needs)
    const found = await store.mine(personId, { ...wish, now: needs.now(), limit: wish.limit + 1 })
    const { page, next } = pageOf(found, wish.limit)
    return { events: myEventsOf(page, needs), next }
  }
