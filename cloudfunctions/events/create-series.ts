import type { eventsSeries } from '../contract/events-series'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'
import { sessionDates } from './session-dates'

const refuse = refusing<typeof eventsSeries.createSeries>()

/** A new series stands behind the others. */
export const createSeries =
  (needs: OfficeNeeds): UseCase<typeof eventsSeries.createSeries> =>
  async ({ key, fields }, { communityId }) => {
    const dates = fields.rule && sessionDates(fields.rule)
    if (dates && !dates.ok) throw refuse(dates.why)
    const seriesId = needs.secrets().sign('series', `${communityId}|${key}`)
    await needs.series(communityId).add(seriesId, fields, needs.now().getTime())
    return { seriesId }
  }
