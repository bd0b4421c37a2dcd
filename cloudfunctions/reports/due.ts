import type { TimeLimit } from '../contract/report-kinds'
import { clockOf, dayOf, isWorkday, momentAt } from './working-days'

/** Office hours of a working day, in order: `08:30`–`12:00`. */
export type Hours = readonly { from: string; to: string }[]

const hourMs = 3_600_000

/** Where danger is, the clock goes round; else hours and days are the office's own. */
export function dueAfter(limit: TimeLimit, sent: Date, hours: Hours, roundTheClock: boolean): Date {
  if (roundTheClock) return new Date(sent.getTime() + clockHours[limit] * hourMs)
  return limit === '2h' ? workingTimeAfter(sent, 2 * hourMs, hours) : workingDaysAfter(sent, workingDays[limit], hours)
}

const clockHours = { '2h': 2, '24h': 24, '7d': 7 * 24, '15d': 15 * 24 } satisfies Record<TimeLimit, number>
const workingDays = { '24h': 1, '7d': 7, '15d': 15 } satisfies Record<Exclude<TimeLimit, '2h'>, number>

/** When its last quarter begins. */
export const warnBefore = (from: Date, due: Date): Date =>
  new Date(due.getTime() - Math.max(0, due.getTime() - from.getTime()) / 4)

const clockIn = (text: string): number => {
  const [hour = 0, minute = 0] = text.split(':').map(Number)
  return (hour * 60 + minute) * 60_000
}

/** The first moment of office hours at or after this one. */
function opening(moment: Date, hours: Hours): Date {
  for (let day = dayOf(moment), clock = clockOf(moment); ; day += 1, clock = 0) {
    if (!isWorkday(day)) continue
    const open = hours.find(({ to }) => clockIn(to) > clock)
    if (open) return momentAt(day, Math.max(clock, clockIn(open.from)))
  }
}

function workingTimeAfter(moment: Date, ms: number, hours: Hours): Date {
  for (let left = ms, at = opening(moment, hours); ; at = opening(at, hours)) {
    const clock = clockOf(at)
    const open = hours.find(({ from, to }) => clockIn(from) <= clock && clock < clockIn(to))
    const room = (open ? clockIn(open.to) : clock) - clock
    if (left <= room) return new Date(at.getTime() + left)
    left -= room
    at = new Date(at.getTime() + room)
  }
}

/** The same moment of the day, so many working days later. */
function workingDaysAfter(moment: Date, days: number, hours: Hours): Date {
  const from = opening(moment, hours)
  let day = dayOf(from)
  for (let left = days; left > 0; ) {
    day += 1
    if (isWorkday(day)) left -= 1
  }
  return momentAt(day, clockOf(from))
}
