import type { eventsOffice } from '../contract/events-office'
import type { UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'
import { pageOf } from './page-of'
import { officeCardOf } from './present-office'

export const listForOffice =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.officeList> =>
  async (wish, { communityId }) => {
    const now = needs.now()
    const found = await needs.office(communityId).list({ ...wish, now, limit: wish.limit + 1 })
    const { page, next } = pageOf(found, wish.limit)
    return { events: page.map((event) => officeCardOf(event, now)), next }
  }
