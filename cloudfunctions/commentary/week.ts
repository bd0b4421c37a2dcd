import { dateOf, dayNumber, shanghaiDate, weekdayOf } from '../dates/shanghai'

/** The Monday of a moment's week in Shanghai. */
export function weekOf(moment: Date): string {
  const today = dayNumber(shanghaiDate(moment))
  return dateOf(today - ((weekdayOf(today) + 6) % 7))
}
