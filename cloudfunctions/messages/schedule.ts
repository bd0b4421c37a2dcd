const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** Asia/Shanghai, a fixed UTC+8. */
const zone = 8 * hour

/** The community is left in peace from 21:00 to 7:30, but for what happens on that very day. */
const evening = 21 * hour
const morning = 7.5 * hour
const lastReminder = 20 * hour

const dayOf = (moment: Date): number => Math.floor((moment.getTime() + zone) / day)
const clockOf = (moment: Date): number => (moment.getTime() + zone) % day
const momentAt = (dayNumber: number, clock: number): Date => new Date(dayNumber * day + clock - zone)

export interface Window {
  from: Date
  /** Too late from then on. */
  until: Date
}

/** The day before at the same hour, or at the nearest hour that suits people. */
export function dayBefore(startsAt: Date): Window {
  const eve = dayOf(startsAt) - 1
  const clock = Math.min(Math.max(clockOf(startsAt), morning), lastReminder)
  return { from: momentAt(eve, clock), until: momentAt(eve, evening) }
}

export function soon(startsAt: Date): Window {
  return { from: new Date(startsAt.getTime() - 2 * hour), until: startsAt }
}

/** News is told for a day; after that it would only puzzle. */
export function news(at: Date): Window {
  return { from: at, until: new Date(at.getTime() + day) }
}

export const isIn = ({ from, until }: Window, now: Date): boolean => from <= now && now < until

/** Whether people are up. */
export const isDaytime = (now: Date): boolean => clockOf(now) >= morning && clockOf(now) < evening

/** The soonest moment at which people are up. */
export function soonestByDay(now: Date): Date {
  if (isDaytime(now)) return now
  return momentAt(clockOf(now) < morning ? dayOf(now) : dayOf(now) + 1, morning)
}

/** Whether people may be told now of something that starts then. */
export const mayTell = (startsAt: Date, now: Date): boolean => dayOf(startsAt) === dayOf(now) || isDaytime(now)

/** The soonest moment at which people may be told. */
export function soonest(startsAt: Date, now: Date): Date {
  if (mayTell(startsAt, now)) return now
  const wakes = soonestByDay(now)
  const thatDay = momentAt(dayOf(startsAt), 0)
  return thatDay > now && thatDay < wakes ? thatDay : wakes
}
