import type { SeriesRule } from '../contract/events-series'
import { dateOf, dayNumber, shanghai, weekdayOf } from '../dates/shanghai'

/** A rule that makes more was surely not meant so. */
export const mostSessions = 60

/** A rule's sessions as moments, soonest first, or why it makes none that anyone could want. */
export type SessionDates =
  | { ok: true; sessions: { date: string; startsAt: Date }[] }
  | { ok: false; why: 'rule-too-long' | 'rule-without-dates' }

/** Counts in days of the calendar, so that neither a leap day nor the year's end nor the server's zone matters. */
export function sessionDates(rule: SeriesRule): SessionDates {
  const from = dayNumber(rule.from)
  const first = from + ((rule.weekday - weekdayOf(from) + 7) % 7)
  const step = 7 * rule.everyWeeks
  const count = Math.floor((dayNumber(rule.until) - first) / step) + 1
  const except = new Set(rule.except)
  if (count > mostSessions + except.size) return { ok: false, why: 'rule-too-long' }
  const dates = Array.from({ length: Math.max(0, count) }, (_, n) => dateOf(first + n * step))
  const kept = dates.filter((date) => !except.has(date))
  if (kept.length === 0) return { ok: false, why: 'rule-without-dates' }
  if (kept.length > mostSessions) return { ok: false, why: 'rule-too-long' }
  return { ok: true, sessions: kept.map((date) => ({ date, startsAt: shanghai(date, rule.startsAt) })) }
}
