import type { members } from '../contract/members'
import type { UseCase } from '../platform/serve'
import { buriedHash, erase } from './erase'
import type { MemberNeeds } from './needs'

/** Entries that one call replaces; a call stays well below the function's time limit. */
const mostEntries = 40

export const deleteAccount =
  (needs: MemberNeeds): UseCase<typeof members.deleteAccount> =>
  async (_, { communityId, personId }) => {
    const deletion = await needs.erasure(communityId).begin({
      _id: buriedHash(needs.secrets(), personId),
      personId,
      tombstone: needs.randomId(),
      at: needs.now(),
    })
    return { done: await erase(deletion, needs, { fresh: true, mostEntries }) }
  }
