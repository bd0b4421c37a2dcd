import { isMadeUpFor, isPublicHoliday } from '../dates/public-holidays'

export { holidaysUntil } from '../dates/public-holidays'

/** Asia/Shanghai, a fixed UTC+8. */
const zoneMs = 8 * 3_600_000
export const dayMs = 24 * 3_600_000

/** Days of Shanghai's calendar since 1970. */
export const dayOf = (moment: Date): number => Math.floor((moment.getTime() + zoneMs) / dayMs)
/** Milliseconds since that day began in Shanghai. */
export const clockOf = (moment: Date): number => moment.getTime() + zoneMs - dayOf(moment) * dayMs
export const momentAt = (day: number, clock: number): Date => new Date(day * dayMs + clock - zoneMs)
/** `2026-11-23` */
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs

/**
 * Whether the office works on that day: public holidays are free and the weekends that make up for them are not. Beyond
 * the years that are known, weekends alone are free.
 */
export function isWorkday(day: number): boolean {
  if (isPublicHoliday(day)) return false
  if (isMadeUpFor(day)) return true
  const weekday = (day + 4) % 7
  return weekday !== 0 && weekday !== 6
}
