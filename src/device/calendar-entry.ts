export interface CalendarEntry {
  title: string
  /** Milliseconds since 1970. */
  startsAt: number
  endsAt: number
  place: string
  /** How long before it begins the phone reminds, in milliseconds; an hour unless told. */
  remindBefore?: number
  description?: string
  /** Where the event's iCal file is fetched; null for what only a phone's own calendar takes. */
  url: string | null
}
