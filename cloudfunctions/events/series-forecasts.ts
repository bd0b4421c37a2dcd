import type { eventsRoster } from '../contract/events-roster'
import type { UseCase } from '../platform/serve'
import { heldSessions } from './held-sessions'
import type { OfficeNeeds } from './office-needs'
import { lookBack, seatForecast } from './seat-forecast'
import { sessionCountOf } from './session-count'

/** Each session is forecast from those that were over when it began, as the office saw it then. */
export const seriesForecasts =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.seriesForecasts> =>
  async ({ seriesId }, { communityId }) => {
    const held = await heldSessions({ seriesId, before: needs.now(), limit: 2 * lookBack }, communityId, needs)
    const sessions = held.slice(0, lookBack).flatMap((parts) => {
      const [event] = parts
      if (!event) return []
      const before = held.filter(([other]) => other && other.endsAt <= event.startsAt).slice(0, lookBack)
      const { chairs } = seatForecast(before.map(sessionCountOf))
      return [{ eventId: event.id, title: event.title, chairs, fact: sessionCountOf(parts) }]
    })
    return { sessions: sessions.reverse() }
  }
