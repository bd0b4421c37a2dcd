import type { SeriesRule } from '../contract/events-office'

const dayMs = 86_400_000
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

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs
const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)
/** 1 January 1970 was a Thursday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7
const shanghai = (date: string, clock: string): Date => new Date(`${date}T${clock}:00+08:00`)

/** The day of a moment in Shanghai: `2027-02-28`. */
export const shanghaiDate = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
