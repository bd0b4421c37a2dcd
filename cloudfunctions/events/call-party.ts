import type { eventsRoster } from '../contract/events-roster'
import { numberToCall } from '../members/number-to-call'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsRoster.call>()

export const callParty =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.call> =>
  async ({ eventId, ticket }, caller) => {
    const event = await needs.events(caller.communityId).roster(eventId)
    if (!event) throw refuse('event-not-found')
    const phone = await numberToCall(event, ticket, 'staff', caller, needs)
    if (phone === null) throw refuse('no-phone')
    return { phone }
  }
