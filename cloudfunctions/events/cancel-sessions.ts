import type { eventsSeries } from '../contract/events-series'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'
import { partsCaughtUp, sessionsAhead } from './sessions-ahead'

const refuse = refusing<typeof eventsSeries.cancelSessions>()

/** Cancelled first, so that people are told even if the drafts stay for another try. */
export const cancelSessions =
  (needs: OfficeNeeds): UseCase<typeof eventsSeries.cancelSessions> =>
  async ({ seriesId, reason }, { communityId }) => {
    if (!(await needs.series(communityId).find(seriesId))) throw refuse('series-not-found')
    const now = needs.now()
    const { standing, drafts } = await sessionsAhead(seriesId, communityId, now, needs)
    const office = needs.office(communityId)
    if (standing.length > 0) await office.cancelSessions(seriesId, reason, now)
    if (drafts.length > 0) await office.withdrawSessions(seriesId, now)
    await partsCaughtUp(standing, communityId, needs)
    return { cancelled: standing.length, withdrawn: drafts.length }
  }
