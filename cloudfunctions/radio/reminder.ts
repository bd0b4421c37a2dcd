import { mayTell, soonest } from '../messages/schedule'
import type { Wish } from '../messages/wish-store'
import { words } from '../messages/words'
import type { Letter } from '../timers/deliver'
import type { Airtime } from './airtime'
import type { Timetable } from './timetable'

const minute = 60_000
/** Time enough to come home and switch it on. */
const ahead = 15 * minute
const longestWait = 7 * 24 * 60 * minute

/** What is to be done about a wish now; `late` is past all telling. */
export type Standing = { state: 'wait'; until: Date } | { state: 'tell'; letter: Letter } | { state: 'late' }

/** Derived at each look, so that a broadcast that was moved is told at its new time. */
export function standingOf(wish: Wish, table: Timetable, now: Date): Standing {
  const found = table.find(wish.id)
  const isOff = !found || found.cancelled
  const { startsAt } = found ?? wish
  if (startsAt <= now) return { state: 'late' }
  if (isOff && !mayTell(startsAt, now)) return { state: 'wait', until: soonest(startsAt, now) }
  const from = new Date(startsAt.getTime() - ahead)
  if (!isOff && now < from) return { state: 'wait', until: from }
  return { state: 'tell', letter: letterOf(wish, found) }
}

function letterOf({ id, title, startsAt }: Wish, found: Airtime | null): Letter {
  const page = `radio/show/index?id=${encodeURIComponent(id)}`
  if (!found) return { page, title, time: startsAt, place: words.broadcast.place, note: words.broadcast.gone }
  const soon = found.movedFrom ? words.broadcast.moved : words.broadcast.soon
  const note = found.cancelled ? words.broadcast.cancelled(found.note) : soon
  return { page, title: found.title, time: found.startsAt, place: words.broadcast.place, note }
}

/** When a programme wants to be looked at again; a broadcast about to begin at each run, for those who wish late. */
export function nextLook(table: Timetable, today: number, now: Date): Date {
  const coming = table.between(today - 1, today + 8).filter(({ cancelled, startsAt }) => !cancelled && startsAt > now)
  const froms = coming.map(({ startsAt }) => Math.max(startsAt.getTime() - ahead, now.getTime()))
  return new Date(Math.min(now.getTime() + longestWait, ...froms))
}
