import type { CalendarEntry } from './calendar-entry'

/** Opens the iCal file, which phone and desktop hand to their calendar. */
export async function addToCalendar({ url }: CalendarEntry): Promise<'opened'> {
  if (url !== null) window.location.assign(url)
  return 'opened'
}
