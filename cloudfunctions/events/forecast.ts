import type { eventsRoster, Forecast } from '../contract/events-roster'
import type { Door } from '../door/stored-door'
import { refusing, type UseCase } from '../platform/serve'
import { isOver } from './event'
import { attendedParts, heldSessions } from './held-sessions'
import type { OfficeNeeds } from './office-needs'
import { lookBack, seatForecast } from './seat-forecast'
import { sessionCountOf } from './session-count'

const refuse = refusing<typeof eventsRoster.forecast>()

/** For a session that is over it is what would have been forecast then, beside what it came to. */
export const forecast =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.forecast> =>
  async ({ eventId }, { communityId }) => {
    const parts = await attendedParts(eventId, communityId, needs)
    const forecast = await forecastOf(parts, communityId, needs)
    if (!forecast) throw refuse('event-not-found')
    return forecast
  }

/** Costs one request more than the event itself where there is a series; null for no event. */
export async function forecastOf(
  parts: readonly Door[],
  communityId: string,
  needs: OfficeNeeds,
): Promise<Forecast | null> {
  const [event] = parts
  if (!event) return null
  const fact = isOver(event, needs.now()) && !event.cancelled ? sessionCountOf(parts) : null
  if (!event.series) return { chairs: null, basis: 'none', past: [], fact }
  const before = new Date(Math.min(event.startsAt.getTime(), needs.now().getTime()))
  const look = { seriesId: event.series.id, before, limit: lookBack }
  const past = (await heldSessions(look, communityId, needs)).map(sessionCountOf)
  return { ...seatForecast(past), past, fact }
}
