import type { members } from '../contract/members'
import type { UseCase } from '../platform/serve'
import { buriedHash, erase } from './erase'
import type { Deletion } from './erasure-store'
import type { MemberNeeds } from './needs'

/** Entries that one call replaces; a call stays well below the function's time limit. */
const mostEntries = 40

export const deleteAccount =
  (needs: MemberNeeds): UseCase<typeof members.deleteAccount> =>
  async (_, { communityId, personId }) => ({ done: await deletePerson({ communityId, personId }, needs) })

/** Begins to delete a person, or goes on; false when there is more for another call. */
export async function deletePerson(
  { communityId, ...whom }: Pick<Deletion, 'communityId' | 'personId' | 'slipId'>,
  needs: MemberNeeds,
): Promise<boolean> {
  const deletion = await needs.erasure(communityId).begin({
    ...whom,
    _id: buriedHash(needs.secrets(), whom.personId),
    tombstone: needs.randomId(),
    at: needs.now(),
  })
  return erase(deletion, needs, { fresh: true, mostEntries })
}
