import type { messages } from '../contract/messages'
import type { UseCase } from '../platform/serve'
import type { MessageNeeds } from './needs'

/** The address is written before the ledger opens, so whoever has a ledger can be reached. */
export const consent =
  (needs: MessageNeeds): UseCase<typeof messages.consent> =>
  async (tap, { communityId, personId, platformId }) => {
    const consents = needs.consents(communityId)
    if (!(await consents.count(personId, tap))) {
      await needs.addresses(communityId).remember(personId, platformId, needs.now())
      if (!(await consents.open(personId, tap))) await consents.count(personId, tap)
    }
    return { accepted: tap.accepted }
  }
