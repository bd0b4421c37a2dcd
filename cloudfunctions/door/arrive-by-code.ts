import type { door } from '../contract/door'
import { refusing, type UseCase } from '../platform/serve'
import { stepTolerance } from '../platform/turning-code'
import { attendanceOf } from './attendance'
import { readDoorCode, stepAt, stepMs } from './door-code'
import type { Mark } from './mark'
import type { DoorNeeds } from './needs'
import { readTicketCode, sealedTicket, sealOf } from './ticket-code'

const refuse = refusing<typeof door.arriveByCode>()

/**
 * Both codes are proven before any request. A code of this moment is an arrival; one of another moment proves only that
 * its holder saw the door some time, so it waits for a keeper's word.
 */
export const arriveByCode =
  (needs: DoorNeeds): UseCase<typeof door.arriveByCode> =>
  async (wish, { communityId, personId }) => {
    const now = needs.now()
    const shown = readDoorCode(needs.secrets(), communityId, wish.doorCode)
    if (!shown) throw refuse('door-code-invalid')
    const { eventId, step } = shown
    const ticket = readTicketCode(needs.secrets(), eventId, wish.ticketCode)
    if (!ticket.ok) throw refuse(ticket.why === 'forged' ? 'ticket-invalid' : 'door-code-of-other-event')
    const state = Math.abs(step - stepAt(now)) <= stepTolerance ? 'arrived' : 'claimed'
    const at = new Date(step * stepMs)
    const { number, seal } = ticket
    const shownTicket = sealedTicket(number, seal)
    const [markId, mark]: [string, Mark] =
      state === 'arrived'
        ? [`self-${number}-${seal}`, { kind: 'arrive', at, ticket: shownTicket, how: 'self' }]
        : [`claim-${number}-${seal}`, { kind: 'claim', at, ticket: shownTicket }]
    const doors = needs.doors(communityId)
    const holder = { personId, ticket: number }
    const event = (await doors.markSelf(holder, eventId, markId, mark, now)) ?? (await doors.find(eventId))
    const mine = event?.entries.find(({ id }) => id === personId)
    if (!event || mine?.number !== number || sealOf(mine.ticketId) !== seal) throw refuse('not-signed-up')
    if (!event.marks.has(markId)) throw refuse('event-over')
    const { arrived } = attendanceOf(event.capacity, event.entries, event.marks)
    const counted = arrived.some((arrival) => arrival.ticket === number)
    return { eventId, state: counted ? 'arrived' : 'claimed' }
  }
