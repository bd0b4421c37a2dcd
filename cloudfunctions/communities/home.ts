import type { Community, communities } from '../contract/communities'
import type { EventNeeds } from '../events/needs'
import { cardOf, myEventsOf } from '../events/present'
import { refusing, type UseCase } from '../platform/serve'

const refuse = refusing<typeof communities.home>()
const shown = 3

export interface HomeNeeds extends Pick<EventNeeds, 'now' | 'events' | 'secrets' | 'publicUrl'> {
  community(id: string): Promise<Community | null>
}

/** The first screen: three reads at once, none after another. */
export const home =
  (needs: HomeNeeds): UseCase<typeof communities.home> =>
  async (_, caller) => {
    const now = needs.now()
    const events = needs.events(caller.communityId)
    const page = { when: 'upcoming', now, limit: shown } as const
    const [community, upcoming, mine] = await Promise.all([
      needs.community(caller.communityId),
      events.list(page),
      caller.personId === null ? [] : events.mine(caller.personId, page),
    ])
    if (!community) throw refuse('unknown-community')
    return { community, upcoming: upcoming.map((event) => cardOf(event, now)), mine: myEventsOf(mine, needs) }
  }
