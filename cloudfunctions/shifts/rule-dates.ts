import type { ShiftRule } from '../contract/shifts-lead'
import { dateOf, dayNumber, shanghai, weekdayOf } from '../dates/shanghai'
import { firstWeekOf, weekOf } from '../dates/weekly'
import { longestMs } from './shift'

/** A quarter of daily shifts; a rule that makes more was surely not meant so. */
export const mostShifts = 100

export interface ShiftTimes {
  /** The day on which it begins. */
  date: string
  startsAt: Date
  endsAt: Date
}

/** A rule's shifts, soonest first, or why it makes none that anyone could want. */
export type RuleDates =
  | { ok: true; shifts: ShiftTimes[] }
  | { ok: false; why: 'too-many-shifts' | 'rule-without-dates' | 'shift-too-long' }

/**
 * Counts in days of the calendar, so that neither a leap day nor the year's end nor the server's zone matters. Every
 * n-th week is counted from the week, Monday first, of the first day that fits.
 */
export function ruleDates(rule: ShiftRule): RuleDates {
  const nextDay = rule.endsAt <= rule.startsAt ? 1 : 0
  const length = shanghai(dateOf(nextDay), rule.endsAt).getTime() - shanghai(dateOf(0), rule.startsAt).getTime()
  if (length > longestMs) return { ok: false, why: 'shift-too-long' }
  const days = daysOf(rule)
  if (days.length > mostShifts) return { ok: false, why: 'too-many-shifts' }
  if (days.length === 0) return { ok: false, why: 'rule-without-dates' }
  const shifts = days.map((day) => ({
    date: dateOf(day),
    startsAt: shanghai(dateOf(day), rule.startsAt),
    endsAt: shanghai(dateOf(day + nextDay), rule.endsAt),
  }))
  return { ok: true, shifts }
}

/** One more than there may be at most. */
function daysOf({ weekdays, everyWeeks, from, until, except }: ShiftRule): number[] {
  const left = new Set(except)
  const last = dayNumber(until)
  const firstWeek = firstWeekOf({ weekdays, everyWeeks, from: dayNumber(from) })
  const days: number[] = []
  for (let day = dayNumber(from); day <= last && days.length <= mostShifts; day += 1) {
    if (!weekdays.includes(weekdayOf(day))) continue
    if ((weekOf(day) - firstWeek) % everyWeeks === 0 && !left.has(dateOf(day))) days.push(day)
  }
  return days
}
