import type { door } from '../contract/door'
import { titleWithPart } from '../events/event'
import { listLine } from '../members/list-line'
import { refusing, type UseCase } from '../platform/serve'
import { residentsOf, seating } from '../roster/roster'
import { doorProofs } from './door-code'
import { doorHours } from './door-hours'
import { initials } from './initials'
import { lateWindow } from './late-seats'
import type { DoorNeeds } from './needs'
import { attendanceSaid, lineWith } from './present'

const refuse = refusing<typeof door.open>()

/** The list comes to the phone a day ahead and leaves it twelve hours after the end. */
export const open =
  (needs: DoorNeeds): UseCase<typeof door.open> =>
  async (wish, caller) => {
    const { communityId, personId } = caller
    const now = needs.now()
    const event = await needs.doors(communityId).keptBy(personId, wish.eventId)
    if (!event) throw refuse('not-keeper')
    const { keepUntil, closed } = doorHours(event, now)
    if (closed) throw refuse(closed)
    const look = { what: 'list-at-door', eventId: event.id, at: now, as: 'keeper' } as const
    const [phones] = await Promise.all([
      needs.contacts(communityId).phones(residentsOf(event.entries)),
      needs.audit(communityId).note(listLine(needs.secrets(), look, caller)),
    ])
    const initialsOf = await initials()
    const lineOf = lineWith(phones, initialsOf)
    const { seated, waiting } = seating(event.capacity, event.entries)
    return {
      event: {
        id: event.id,
        title: titleWithPart(event),
        startsAt: event.startsAt.toISOString(),
        endsAt: event.endsAt.toISOString(),
        capacity: event.capacity,
        cancelled: event.cancelled !== null,
        lateSeatsFrom: event.terms.lateSeats && !event.cancelled ? lateWindow(event).from.toISOString() : null,
      },
      lines: [...seated.map(lineOf('seated')), ...waiting.map(lineOf('waiting'))],
      attendance: attendanceSaid(event),
      serverNow: now.toISOString(),
      keepUntil: keepUntil.toISOString(),
      codes: doorProofs(needs.secrets(), communityId, event),
    }
  }
