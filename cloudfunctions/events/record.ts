import type { eventsRoster } from '../contract/events-roster'
import { refusing, type UseCase } from '../platform/serve'
import { confirmedSeats } from '../roster/roster'
import { forecastOf } from './forecast'
import type { OfficeNeeds } from './office-needs'
import { officeEventOf } from './present-office'

const refuse = refusing<typeof eventsRoster.record>()

/** Counts alone: a brief names nobody who came. */
export const record =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.record> =>
  async ({ eventId }, { communityId }) => {
    const found = await needs.records(communityId).find(eventId)
    if (!found) throw refuse('event-not-found')
    const { face, door, brief } = found
    const seated = confirmedSeats(door.capacity, door.entries)
    return {
      event: officeEventOf(face, needs.now()),
      seated,
      waiting: face.heads - seated,
      forecast: await forecastOf(door, communityId, needs),
      brief,
    }
  }
