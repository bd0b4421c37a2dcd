import type { eventsSeries } from '../contract/events-series'
import { refusing, type UseCase } from '../platform/serve'
import { sessionDates } from './session-dates'

const refuse = refusing<typeof eventsSeries.previewSessions>()

export const previewSessions: UseCase<typeof eventsSeries.previewSessions> = async ({ rule }) => {
  const dates = sessionDates(rule)
  if (!dates.ok) throw refuse(dates.why)
  return { startsAt: dates.sessions.map(({ startsAt }) => startsAt.toISOString()) }
}
