import type { eventsSeries, OfficeSeries } from '../contract/events-series'
import { shanghaiDate } from '../dates/shanghai'
import { refusing, type UseCase } from '../platform/serve'
import { firstPartOf } from './hall'
import { inLikeness } from './in-likeness'
import { newDocuments, partsOf } from './new-documents'
import type { OfficeNeeds } from './office-needs'
import { sessionDates } from './session-dates'

const refuse = refusing<typeof eventsSeries.makeSessions>()
/** Somebody else may be making the same sessions; then what is missing is looked up again. */
const rounds = 3

/** Dates that have a session already are left as they are, so doing it again makes nothing twice. */
export const makeSessions =
  (needs: OfficeNeeds): UseCase<typeof eventsSeries.makeSessions> =>
  async (wish, { communityId }) => {
    const series = await needs.series(communityId).find(wish.seriesId)
    if (!series) throw refuse('series-not-found')
    const ahead = aheadOf(series, needs.now())
    const office = needs.office(communityId)
    const model = await office.find(firstPartOf(wish.eventId))
    if (!model) throw refuse('event-not-found')
    const parts = await partsOf(model.id, communityId, needs)
    const sessions = ahead.map(({ date, startsAt }) => ({
      date,
      documents: newDocuments(
        idOf(communityId, series.id, date, needs),
        communityId,
        inLikeness(model, startsAt),
        series,
        {
          parts,
          published: wish.publish,
        },
      ),
    }))
    const own = new Set(sessions.flatMap(({ documents }) => documents.map(({ _id }) => _id)))
    for (let round = 0; round < rounds; round += 1) {
      const existing = await office.sessions(series.id, needs.now())
      const made = new Set(existing.map(({ id }) => id))
      const others = new Set(existing.filter(({ id }) => !own.has(id)).map(({ startsAt }) => shanghaiDate(startsAt)))
      const missing = sessions
        .filter(({ date }) => !others.has(date))
        .map(({ documents }) => documents.filter(({ _id }) => !made.has(_id)))
        .filter((documents) => documents.length > 0)
      const counts = { made: missing.length, kept: ahead.length - missing.length }
      if (missing.length === 0 || (await office.add(missing.flat()))) return counts
    }
    throw new Error('the sessions of a series changed while they were being made')
  }

function aheadOf(series: OfficeSeries, now: Date) {
  if (!series.rule) throw refuse('series-without-rule')
  const dates = sessionDates(series.rule)
  if (!dates.ok) throw refuse(dates.why)
  return dates.sessions.filter(({ startsAt }) => startsAt > now)
}

const idOf = (communityId: string, seriesId: string, date: string, needs: OfficeNeeds): string =>
  needs.secrets().sign('session', `${communityId}|${seriesId}|${date}`)
