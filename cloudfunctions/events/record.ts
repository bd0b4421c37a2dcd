import type { eventsRoster } from '../contract/events-roster'
import { refusing, type UseCase } from '../platform/serve'
import { forecastOf } from './forecast'
import { firstPartOf } from './hall'
import type { OfficeNeeds } from './office-needs'
import { togetherOf } from './present-hall'
import { officeEventOf } from './present-office'
import { confirmedIn } from './session-count'

const refuse = refusing<typeof eventsRoster.record>()

/** Counts alone: a brief names nobody who came. */
export const record =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.record> =>
  async (wish, { communityId }) => {
    const eventId = firstPartOf(wish.eventId)
    const found = await needs.records(communityId).find(eventId)
    if (!found) throw refuse('event-not-found')
    const { face, door, brief } = found
    const doors = door.hall ? await needs.halls(communityId).doors(door.hall.id) : [door]
    const seated = confirmedIn(doors)
    const forecast = await forecastOf(doors, communityId, needs)
    if (!forecast) throw refuse('event-not-found')
    const event = { ...officeEventOf(face, needs.now()), ...(door.hall ? togetherOf(doors, needs.now()) : {}) }
    return {
      event,
      seated,
      waiting: doors.reduce((sum, { heads }) => sum + heads, 0) - seated,
      forecast,
      brief,
    }
  }
