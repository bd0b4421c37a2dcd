import type { eventsRoster } from '../contract/events-roster'
import { listLine } from '../members/list-line'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsRoster.takeList>()
const deeds = { text: 'list-copied', sheet: 'sheet-printed' } as const

export const takeList =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.takeList> =>
  async ({ eventId, as }, caller) => {
    if (!(await needs.office(caller.communityId).find(eventId))) throw refuse('event-not-found')
    const deed = { what: deeds[as], eventId, at: needs.now() }
    await needs.audit(caller.communityId).note(listLine(needs.secrets(), deed, caller))
    return { eventId }
  }
