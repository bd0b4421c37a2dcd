import type { members } from '../contract/members'
import type { UseCase } from '../platform/serve'
import { feedSecret } from './calendar-feed'
import type { MemberNeeds } from './needs'
import { feedUrl } from './open-calendar'

export const me =
  (needs: MemberNeeds): UseCase<typeof members.me> =>
  async (_, caller) => {
    const member = await needs.members(caller.communityId).find(caller.personId)
    if (!member) return { roles: [], building: null, calendarUrl: null }
    const calendarUrl = member.feedHash
      ? feedUrl(feedSecret(needs.secrets(), caller.personId, member.feedTurn), needs)
      : null
    return { roles: member.roles, building: member.building, calendarUrl }
  }
