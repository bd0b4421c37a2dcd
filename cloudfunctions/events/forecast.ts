import type { eventsRoster, Forecast } from '../contract/events-roster'
import type { Door } from '../door/stored-door'
import { refusing, type UseCase } from '../platform/serve'
import { isOver } from './event'
import type { OfficeNeeds } from './office-needs'
import { lookBack, seatForecast } from './seat-forecast'
import { sessionCountOf } from './session-count'

const refuse = refusing<typeof eventsRoster.forecast>()

/** For a session that is over it is what would have been forecast then, beside what it came to. */
export const forecast =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.forecast> =>
  async ({ eventId }, { communityId }) => {
    const event = await needs.office(communityId).attended(eventId)
    if (!event) throw refuse('event-not-found')
    return forecastOf(event, communityId, needs)
  }

/** Costs one request more than the event itself where there is a series. */
export async function forecastOf(event: Door, communityId: string, needs: OfficeNeeds): Promise<Forecast> {
  const fact = isOver(event, needs.now()) && !event.cancelled ? sessionCountOf(event) : null
  if (!event.series) return { chairs: null, basis: 'none', past: [], fact }
  const before = new Date(Math.min(event.startsAt.getTime(), needs.now().getTime()))
  const past = (await needs.office(communityId).held(event.series.id, before, lookBack)).map(sessionCountOf)
  return { ...seatForecast(past), past, fact }
}
