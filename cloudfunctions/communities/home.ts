import type { Community, communities } from '../contract/communities'
import { rowsFor, wholesOf } from '../events/hall'
import type { EventNeeds } from '../events/needs'
import { myEventsOf } from '../events/present'
import { wholeCard } from '../events/present-hall'
import type { NoticeStore } from '../notices/notice-store'
import { noticeOf } from '../notices/present'
import { refusing, type UseCase } from '../platform/serve'
import type { RadioNeeds } from '../radio/needs'
import { programme } from '../radio/programme'

const refuse = refusing<typeof communities.home>()
const shown = 3

export interface HomeNeeds extends Pick<EventNeeds, 'now' | 'events' | 'secrets' | 'publicUrl'>, RadioNeeds {
  community(id: string): Promise<Community | null>
  notices(communityId: string): Pick<NoticeStore, 'now'>
}

/** The first screen: five reads at once, none after another. */
export const home =
  (needs: HomeNeeds): UseCase<typeof communities.home> =>
  async (wish, caller) => {
    const now = needs.now()
    const events = needs.events(caller.communityId)
    const page = { when: 'upcoming', now, limit: shown } as const
    const [community, upcoming, mine, notices, radio] = await Promise.all([
      needs.community(caller.communityId),
      events.list({ ...page, limit: rowsFor(shown) }),
      caller.personId === null ? [] : events.mine(caller.personId, page),
      needs.notices(caller.communityId).now(now, { place: 'home' }, { limit: shown }),
      programme(needs)({ mark: wish.radio }, caller),
    ])
    if (!community) throw refuse('unknown-community')
    const first = wholesOf(upcoming, shown).page
    return {
      community,
      upcoming: first.flatMap((parts) => wholeCard(parts, now)),
      mine: myEventsOf(mine, needs),
      notices: notices.map((notice) => noticeOf(notice, now)),
      radio,
    }
  }
