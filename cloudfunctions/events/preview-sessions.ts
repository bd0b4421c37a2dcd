import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import { sessionDates } from './session-dates'

const refuse = refusing<typeof eventsOffice.previewSessions>()

export const previewSessions: UseCase<typeof eventsOffice.previewSessions> = async ({ rule }) => {
  const dates = sessionDates(rule)
  if (!dates.ok) throw refuse(dates.why)
  return { startsAt: dates.sessions.map(({ startsAt }) => startsAt.toISOString()) }
}
