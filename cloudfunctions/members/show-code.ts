import type { members } from '../contract/members'
import type { UseCase } from '../platform/serve'
import { newMember } from './edit-profile'
import { codeHash, codeOf } from './member-code'
import type { MemberNeeds } from './needs'

/** Showing is the consent: the code holds for one purpose, some minutes and, for care, one helper. */
export const showCode =
  (needs: MemberNeeds): UseCase<typeof members.showCode> =>
  async (wish, caller) => {
    const fresh = newMember(caller, needs)
    const { code, until } = codeOf(needs.secrets(), caller.personId, wish.purpose, fresh.since)
    const showing = { hash: codeHash(needs.secrets(), wish.purpose, code), until, usedBy: null }
    const store = needs.members(caller.communityId)
    const shown =
      (await store.show(caller.personId, fresh.ref, showing)) ||
      (await store.add(fresh, { showing })) ||
      // The document exists, so it shows this code already or another tap made it in between.
      (await store.show(caller.personId, fresh.ref, showing)) ||
      (await store.find(caller.personId))?.showing?.hash === showing.hash
    if (!shown) throw new Error('the code could not be shown')
    return { code, until: until.toISOString() }
  }
