import { seating } from '../events/roster'
import { tellings } from './rounds'
import { isIn, mayTell, soonest } from './schedule'
import type { TellableEvent } from './tellable-event'

const restless = 30 * 60_000
const never = new Date('9999-12-31T00:00:00Z')

/** When an event that has just been looked at wants to be looked at again. */
export function nextLook(event: TellableEvent, now: Date): Date {
  if (!mayTell(event.startsAt, now) && tellings(event).some(({ window }) => isIn(window, now))) {
    return soonest(event.startsAt, now)
  }
  const ahead = tellings(event).flatMap(({ window: { from } }) => (from > now ? [from.getTime()] : []))
  // Someone who signed up to wait is seen while waiting, though signing up itself says nothing of it.
  const isFull = seating(event.capacity, event.entries).free <= 0
  if (isFull && !event.cancelled && now < event.startsAt) ahead.push(now.getTime() + restless)
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : never
}

/** Tickets that have been seen waiting and are still in the roster. */
export function seenWaiting({ capacity, entries, waited }: TellableEvent): string[] {
  const before = new Set(waited)
  const waiting = new Set(seating(capacity, entries).waiting.map(({ ticketId }) => ticketId))
  return entries.map(({ ticketId }) => ticketId).filter((id) => before.has(id) || waiting.has(id))
}
