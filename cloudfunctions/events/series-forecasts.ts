import type { eventsRoster } from '../contract/events-roster'
import type { UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'
import { lookBack, seatForecast } from './seat-forecast'
import { sessionCountOf } from './session-count'

/** Each session is forecast from those that were over when it began, as the office saw it then. */
export const seriesForecasts =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.seriesForecasts> =>
  async ({ seriesId }, { communityId }) => {
    const held = await needs.office(communityId).held(seriesId, needs.now(), 2 * lookBack)
    const sessions = held.slice(0, lookBack).map((event) => {
      const before = held.filter(({ endsAt }) => endsAt <= event.startsAt).slice(0, lookBack)
      const { chairs } = seatForecast(before.map(sessionCountOf))
      return { eventId: event.id, title: event.title, chairs, fact: sessionCountOf(event) }
    })
    return { sessions: sessions.reverse() }
  }
