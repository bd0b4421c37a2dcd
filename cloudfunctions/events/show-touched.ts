import type { eventsSeries, TouchedSession } from '../contract/events-series'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'
import { sessionDates } from './session-dates'
import { againstRule, dayOf, daysChanged, type Session, sessionsIn } from './touched-sessions'

const refuse = refusing<typeof eventsSeries.touchedSessions>()

/** An edit that leaves out and takes back no day concerns no session and costs no look at them. */
export const showTouched =
  (needs: OfficeNeeds): UseCase<typeof eventsSeries.touchedSessions> =>
  async ({ seriesId, rule }, { communityId }) => {
    const dates = rule && sessionDates(rule)
    if (dates && !dates.ok) throw refuse(dates.why)
    const series = await needs.series(communityId).find(seriesId)
    if (!series) throw refuse('series-not-found')
    const { out, back } = daysChanged(series.rule, rule)
    if (out.length + back.length === 0) return { standing: [], calledOff: [], bare: [] }
    const now = needs.now()
    const sessions = sessionsIn(await needs.office(communityId).sessions(seriesId, now), now)
    const { standing, calledOff } = againstRule(sessions, rule)
    const held = new Set(sessions.map(dayOf))
    const ahead = new Set(dates?.sessions.filter(({ startsAt }) => startsAt > now).map(({ date }) => date))
    return {
      standing: standing.filter((one) => out.includes(dayOf(one))).map(said),
      calledOff: calledOff.filter((one) => back.includes(dayOf(one))).map(said),
      bare: back.filter((day) => ahead.has(day) && !held.has(day)),
    }
  }

const said = ({ id, title, startsAt, published, heads, cancelled }: Session): TouchedSession => ({
  ...{ eventId: id, title, startsAt: startsAt.toISOString(), published, heads, reason: cancelled },
})
