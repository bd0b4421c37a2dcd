import type { events } from '../contract/events'
import { refusing, type UseCase } from '../platform/serve'
import type { EventNeeds } from './needs'
import { type Entry, seating } from './roster'

const refuse = refusing<typeof events.roster>()

export const showRoster =
  (needs: EventNeeds): UseCase<typeof events.roster> =>
  async (wish, caller) => {
    const event = await needs.events(caller.communityId).roster(wish.eventId)
    if (!event) throw refuse('event-not-found')
    const { seated, waiting, free } = seating(event.capacity, event.entries)
    const lines = [...seated.map(lineOf('seated')), ...waiting.map(lineOf('waiting'))]
    return { capacity: event.capacity, seated: event.capacity - free, lines }
  }

const lineOf = (state: 'seated' | 'waiting') => (entry: Entry) => ({
  ticketNumber: entry.number,
  name: entry.name,
  party: entry.party,
  state,
  answers: entry.answers,
  signedUpAt: entry.at.toISOString(),
})
