import type { eventsSeries, OfficeSeries, SeriesFields } from '../contract/events-series'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'
import { sessionDates } from './session-dates'
import { readSettlement, settleSessions } from './settle-sessions'

const refuse = refusing<typeof eventsSeries.editSeries>()

/**
 * A new name reaches the sessions too, and what was decided about them is done; the same edit sent again heals one that
 * stopped in between.
 */
export const editSeries =
  (needs: OfficeNeeds): UseCase<typeof eventsSeries.editSeries> =>
  async ({ seriesId, revision, fields, sessions }, { communityId }) => {
    const dates = fields.rule && sessionDates(fields.rule)
    if (dates && !dates.ok) throw refuse(dates.why)
    const store = needs.series(communityId)
    const before = await store.find(seriesId)
    if (!before) throw refuse('series-not-found')
    const isDone = before.revision === revision + 1 && isSame(before, fields)
    if (!isDone && before.revision !== revision) throw refuse('changed-meanwhile')
    const change = { seriesId, before: before.rule, after: fields.rule, choices: sessions }
    const reading = await readSettlement(change, communityId, needs)
    if (!reading.ok) throw refuse(reading.why)
    if (!isDone && !(await store.edit(seriesId, revision, fields))) throw refuse('changed-meanwhile')
    if (sessions) await settleSessions(seriesId, reading.settle, sessions, communityId, needs)
    if (isDone || before.title !== fields.title) await needs.office(communityId).renameSeries(seriesId, fields.title)
    return { revision: revision + 1 }
  }

const isSame = ({ title, summary, cover, rule }: OfficeSeries, fields: SeriesFields): boolean =>
  title === fields.title &&
  summary === fields.summary &&
  cover === fields.cover &&
  JSON.stringify(rule) === JSON.stringify(fields.rule)
