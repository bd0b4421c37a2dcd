import type { members } from '../contract/members'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import type { UseCase } from '../platform/serve'
import { feedSecret } from './calendar-feed'
import type { Member } from './member-store'
import type { MemberNeeds } from './needs'
import { feedUrl } from './open-calendar'

export const me =
  (needs: MemberNeeds): UseCase<typeof members.me> =>
  async (_, caller) => {
    const found = await needs.members(caller.communityId).find(caller.personId)
    const member = found?.unchecked ? await recheck(found, caller, needs) : found
    if (!member) return { roles: [], building: null, headOf: [], avatar: null, calendarUrl: null }
    const calendarUrl = member.feedHash
      ? feedUrl(feedSecret(needs.secrets(), caller.personId, member.feedTurn), needs)
      : null
    const { roles, building, headOf, avatar } = member
    return { roles, building, headOf, avatar, calendarUrl }
  }

/** WeChat checks words of recent visitors only, so a check that failed is made up for when the person comes again. */
async function recheck(member: Member, { communityId, platformId }: Resident, needs: MemberNeeds): Promise<Member> {
  const { _id, nickname, building, ref } = member
  const verdict = await needs.checkWords([nickname, building], platformId)
  if (verdict === 'unchecked') return member
  const decided = {
    ...(verdict === 'passed' ? { nickname, building } : { nickname: null, building: null }),
    unchecked: false,
  }
  await needs.members(communityId).write(_id, ref ?? memberRef(needs.secrets(), _id), decided)
  return { ...member, ...decided }
}
