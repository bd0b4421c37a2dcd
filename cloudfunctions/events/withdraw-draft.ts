import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { firstPartOf, hallIdOf } from './hall'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsOffice.withdrawDraft>()

export const withdrawDraft =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.withdrawDraft> =>
  async (wish, { communityId }) => {
    const eventId = firstPartOf(wish.eventId)
    const hallId = hallIdOf(eventId)
    const office = needs.office(communityId)
    if (!(await office.withdraw(eventId)) && (await office.find(eventId))) throw refuse('already-published')
    if (hallId !== null) await needs.halls(communityId).withdraw(hallId)
    return {}
  }
