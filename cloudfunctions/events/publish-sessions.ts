import type { eventsSeries } from '../contract/events-series'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'
import { partsCaughtUp, sessionsAhead } from './sessions-ahead'

const refuse = refusing<typeof eventsSeries.publishSessions>()

/** All at once, as they stand; a session that was published meanwhile is none of them any more. */
export const publishSessions =
  (needs: OfficeNeeds): UseCase<typeof eventsSeries.publishSessions> =>
  async ({ seriesId }, { communityId }) => {
    if (!(await needs.series(communityId).find(seriesId))) throw refuse('series-not-found')
    const now = needs.now()
    const { drafts } = await sessionsAhead(seriesId, communityId, now, needs)
    if (drafts.length > 0) await needs.office(communityId).publishSessions(seriesId, now)
    await partsCaughtUp(drafts, communityId, needs)
    return { published: drafts.length }
  }
