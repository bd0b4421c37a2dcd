import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import { confirmedSeats, seating } from '../roster/roster'
import { isOver } from './event'
import type { EventNeeds } from './needs'

const refuse = refusing<typeof events.changeCapacity>()

/** Raising seats whoever waits next; lowering holds only while nobody signs up or leaves in between. */
export const changeCapacity =
  (needs: EventNeeds): UseCase<typeof events.changeCapacity> =>
  async (wish, caller) => {
    const store = needs.events(caller.communityId)
    const event = await store.roster(wish.eventId)
    if (!event) throw refuse('event-not-found')
    if (event.cancelled) throw refuse('event-cancelled')
    if (isOver(event, needs.now())) throw refuse('event-over')
    const confirmed = confirmedSeats(event.capacity, event.entries)
    if (wish.capacity < confirmed) throw refuse('below-confirmed', { confirmed })
    const lowering = wish.capacity < event.capacity
    const resized = await store.resize(
      event.id,
      event.capacity,
      wish.capacity,
      needs.now(),
      lowering ? event.turns : undefined,
    )
    if (!resized) throw refuse('changed-meanwhile')
    const { waiting, free } = seating(resized.capacity, resized.entries)
    return { capacity: resized.capacity, seated: resized.capacity - free, waitingParties: waiting.length }
  }
