import type { members } from '../contract/members'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import { auditLine, hourOf, lookLine } from './audit-line'
import { everyoneWith } from './audit-store'
import { codeHash } from './member-code'
import type { MemberNeeds } from './needs'
import { faceOf } from './present'

const refuse = refusing<typeof members.byCode>()

/** The only way to find a person: they show the code themselves. */
export const byCode =
  (needs: MemberNeeds): UseCase<typeof members.byCode> =>
  async (wish, caller) => {
    const at = needs.now()
    const hash = codeHash(needs.secrets(), 'office', wish.code)
    const member = await needs.members(caller.communityId).byCode(hash, at)
    if (!member) throw refuse('code-unknown')
    const by = { role: 'admin', personId: caller.personId } as const
    const deed = { about: member._id, at, what: 'looked-up', by, turn: hourOf(at) } as const
    await needs.audit(caller.communityId).note(auditLine(needs.secrets(), deed))
    return faceOf(member, needs)
  }

/** Reads on behind the member whose ref is the cursor; everyone who holds the role can read of the look. */
export const roleHolders =
  (needs: MemberNeeds): UseCase<typeof members.roleHolders> =>
  async (wish, caller) => {
    const store = needs.members(caller.communityId)
    const last = wish.after ? await store.byRef(wish.after) : null
    if (wish.after && !last) return { members: [], next: null }
    const look = { about: everyoneWith(wish.role), at: needs.now(), what: 'holders-seen', as: 'admin' } as const
    await needs.audit(caller.communityId).note(lookLine(needs.secrets(), look, caller.personId))
    const found = await store.holders(wish.role, last?._id ?? null, wish.limit + 1)
    const page = found.slice(0, wish.limit)
    // Documents from before refs were stored are found by ref from now on.
    for (const { _id, ref } of page) if (!ref) await store.write(_id, memberRef(needs.secrets(), _id), {})
    const end = page.at(-1)
    const next = found.length > wish.limit && end ? memberRef(needs.secrets(), end._id) : null
    return { members: page.map((member) => faceOf(member, needs)), next }
  }
