import type { eventsOffice } from '../contract/events-office'
import type { UseCase } from '../platform/serve'
import { rowsFor, wholesOf } from './hall'
import type { OfficeNeeds } from './office-needs'
import { wholeOfficeCard } from './present-hall'

export const listForOffice =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.officeList> =>
  async (wish, { communityId }) => {
    const now = needs.now()
    const found = await needs.office(communityId).list({ ...wish, now, limit: rowsFor(wish.limit) })
    const { page, next } = wholesOf(found, wish.limit)
    return { events: page.flatMap((parts) => wholeOfficeCard(parts, now)), next }
  }
