import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { isOver } from './event'
import type { OfficeNeeds } from './office-needs'
import { lookBack, seatForecast } from './seat-forecast'
import { sessionCountOf } from './session-count'

const refuse = refusing<typeof eventsOffice.forecast>()

/** For a session that is over it is what would have been forecast then, beside what it came to. */
export const forecast =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.forecast> =>
  async ({ eventId }, { communityId }) => {
    const event = await needs.office(communityId).attended(eventId)
    if (!event) throw refuse('event-not-found')
    const fact = isOver(event, needs.now()) && !event.cancelled ? sessionCountOf(event) : null
    if (!event.series) return { chairs: null, basis: 'none', past: [], fact }
    const before = new Date(Math.min(event.startsAt.getTime(), needs.now().getTime()))
    const sessions = await needs.office(communityId).past(event.series.id, before, lookBack)
    const past = sessions.filter(({ cancelled }) => !cancelled).map(sessionCountOf)
    return { ...seatForecast(past), past, fact }
  }
