const dayMs = 86_400_000

/** Days since 1 January 1970 of a day of the calendar. */
export const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / dayMs
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)
/** 0 is Sunday; 1 January 1970 was a Thursday. */
export const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7
/** The moment when clocks of Shanghai show that. */
export const shanghai = (date: string, clock: string): Date => new Date(`${date}T${clock}:00+08:00`)

/** The day of a moment in Shanghai: `2027-02-28`. */
export const shanghaiDate = (moment: Date): string =>
  new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
