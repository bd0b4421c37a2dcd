import type { StoredEvent } from '../../cloudfunctions/events/stored-event'
import { anEntry, anEvent, idOf } from '../support/builders'

/** Ids of the prepared events with that many entries. */
export const eventsOf = (entries: number, count: number): string[] =>
  Array.from({ length: count }, (_, n) => idOf(`bench|${entries}|${n}`))

/** Events with room to spare, so that only the size of the roster differs. */
export const preparedEvents = (entries: number, count: number, now: Date): StoredEvent[] =>
  eventsOf(entries, count).map((_id) =>
    anEvent(now, {
      _id,
      capacity: 1000,
      waitlistCap: 1000,
      entries: Array.from({ length: entries }, (_, n) => anEntry(`seated-${n}`, { number: String(n) })),
    }),
  )
