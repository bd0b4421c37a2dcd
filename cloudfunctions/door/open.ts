import type { door } from '../contract/door'
import { seating } from '../events/roster'
import { refusing, type UseCase } from '../platform/serve'
import { doorProofs } from './door-code'
import type { DoorNeeds } from './needs'
import { attendanceSaid, lineOf } from './present'

const refuse = refusing<typeof door.open>()
const hour = 60 * 60_000

/** The list comes to the phone a day ahead and leaves it twelve hours after the end. */
export const open =
  (needs: DoorNeeds): UseCase<typeof door.open> =>
  async (wish, { communityId, personId }) => {
    const now = needs.now()
    const event = await needs.doors(communityId).keptBy(personId, wish.eventId)
    if (!event) throw refuse('not-keeper')
    const keepUntil = new Date(event.endsAt.getTime() + 12 * hour)
    if (keepUntil <= now) throw refuse('event-over')
    if (event.startsAt.getTime() - 24 * hour > now.getTime()) throw refuse('door-not-yet')
    const { seated, waiting } = seating(event.capacity, event.entries)
    return {
      event: {
        id: event.id,
        title: event.title,
        startsAt: event.startsAt.toISOString(),
        endsAt: event.endsAt.toISOString(),
        capacity: event.capacity,
        cancelled: event.cancelled !== null,
      },
      lines: [...seated.map(lineOf('seated')), ...waiting.map(lineOf('waiting'))],
      attendance: attendanceSaid(event),
      serverNow: now.toISOString(),
      keepUntil: keepUntil.toISOString(),
      codes: doorProofs(needs.secrets(), communityId, event),
    }
  }
