import calendar from 'chinese-days/dist/chinese-days.json'
import { dayNumber } from './shanghai'

const daysOf = (dates: Record<string, string>): ReadonlySet<number> => new Set(Object.keys(dates).map(dayNumber))
const free = daysOf(calendar.holidays)
const madeUp = daysOf(calendar.workdays)

/** The last year whose public holidays have been announced and are known here. */
export const holidaysUntil = Math.max(...Object.keys(calendar.holidays).map((date) => Number(date.slice(0, 4))))

/** A day of a public holiday of China, with the weekends in between; day numbers as in `shanghai.ts`. */
export const isPublicHoliday = (day: number): boolean => free.has(day)
/** A weekend on which people work to make up for a holiday. */
export const isMadeUpFor = (day: number): boolean => madeUp.has(day)
