import { lateWindow } from '../door/late-seats'
import { seating } from '../roster/roster'
import { tellings } from './rounds'
import { isIn, mayTell, soonest } from './schedule'
import type { Tellable } from './tellable'

const restless = 30 * 60_000
/** While late seats are offered, each run of the timer looks who has come. */
const lateRest = 60_000
const never = new Date('9999-12-31T00:00:00Z')

/** When what has just been looked at wants to be looked at again. */
export function nextLook(event: Tellable, now: Date): Date {
  if (!mayTell(event.startsAt, now) && tellings(event).some(({ window }) => isIn(window, now))) {
    return soonest(event.startsAt, now)
  }
  const ahead = tellings(event).flatMap(({ window: { from } }) => (from > now ? [from.getTime()] : []))
  // Someone who signed up to wait is seen while waiting, though signing up itself says nothing of it.
  const { free, waiting } = seating(event.capacity, event.entries)
  if (event.what === 'event' && free <= 0 && !event.cancelled && now < event.startsAt)
    ahead.push(now.getTime() + restless)
  const late = lateWindow(event)
  if (event.lateBy && !event.cancelled && waiting.length > 0 && now < late.until) {
    ahead.push(Math.max(late.from.getTime(), now.getTime() + lateRest))
  }
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : never
}
