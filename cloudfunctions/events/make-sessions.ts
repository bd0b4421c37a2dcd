import type { eventsSeries, OfficeSeries } from '../contract/events-series'
import { shanghaiDate } from '../dates/shanghai'
import { refusing, type UseCase } from '../platform/serve'
import { inLikeness } from './in-likeness'
import { newEvent } from './office-fields'
import type { OfficeNeeds } from './office-needs'
import { sessionDates } from './session-dates'
import type { StoredEvent } from './stored-event'

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
    const model = await office.find(wish.eventId)
    if (!model) throw refuse('event-not-found')
    for (let round = 0; round < rounds; round += 1) {
      const existing = await office.sessions(series.id, needs.now())
      const taken = new Set(existing.flatMap(({ id, startsAt }) => [id, shanghaiDate(startsAt)]))
      const missing: StoredEvent[] = ahead
        .map(({ date, startsAt }) => ({ id: idOf(communityId, series.id, date, needs), date, startsAt }))
        .filter(({ id, date }) => !taken.has(id) && !taken.has(date))
        .map(({ id, startsAt }) => newEvent(id, communityId, inLikeness(model, startsAt), series, wish.publish))
      const counts = { made: missing.length, kept: ahead.length - missing.length }
      if (missing.length === 0 || (await office.add(missing))) return counts
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
