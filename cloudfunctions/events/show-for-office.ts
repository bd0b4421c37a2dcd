import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'
import { officeEventOf } from './present-office'

const refuse = refusing<typeof eventsOffice.officeShow>()

export const showForOffice =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.officeShow> =>
  async ({ eventId }, { communityId }) => {
    const face = await needs.office(communityId).find(eventId)
    if (!face) throw refuse('event-not-found')
    return officeEventOf(face, needs.now())
  }
