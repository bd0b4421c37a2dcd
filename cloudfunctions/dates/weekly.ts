import { weekdayOf } from './shanghai'

/** On some weekdays (0 is Sunday) of every n-th week, counted from the week of the first such day; days by number. */
export interface Weekly {
  weekdays: readonly number[]
  everyWeeks: number
  from: number
}

/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
export const weekOf = (day: number): number => Math.floor((day + 3) / 7)

/** The week from which the others are counted. */
export function firstWeekOf({ weekdays, from }: Weekly): number {
  for (let day = from; day < from + 7; day += 1) if (weekdays.includes(weekdayOf(day))) return weekOf(day)
  return weekOf(from)
}
