import type { members } from '../contract/members'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import type { UseCase } from '../platform/serve'
import type { MemberFields } from './member-store'
import type { MemberNeeds } from './needs'

export const editProfile =
  (needs: MemberNeeds): UseCase<typeof members.editProfile> =>
  async (wish, caller) => {
    const { phone, ...named } = wish
    await keep(caller, phone === undefined ? named : { ...named, phone }, needs)
    return {}
  }

/** Writes into the person's document, which their first wish makes. */
async function keep(caller: Resident, fields: MemberFields, needs: MemberNeeds): Promise<void> {
  const store = needs.members(caller.communityId)
  const fresh = newMember(caller, needs)
  const kept =
    (await store.write(fresh.personId, fresh.ref, fields)) ||
    (await store.add(fresh, fields)) ||
    // Another tap made the document in between.
    (await store.write(fresh.personId, fresh.ref, fields))
  if (!kept) throw new Error('the member document came and went')
}

export const newMember = ({ personId, platformId }: Resident, needs: Pick<MemberNeeds, 'secrets' | 'now'>) => ({
  personId,
  platformId,
  ref: memberRef(needs.secrets(), personId),
  since: needs.now(),
})
