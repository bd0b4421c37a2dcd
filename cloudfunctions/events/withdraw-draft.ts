import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'

const refuse = refusing<typeof eventsOffice.withdrawDraft>()

export const withdrawDraft =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.withdrawDraft> =>
  async ({ eventId }, { communityId }) => {
    const office = needs.office(communityId)
    if (!(await office.withdraw(eventId)) && (await office.find(eventId))) throw refuse('already-published')
    return {}
  }
