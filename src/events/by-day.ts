import { dayKey } from '../copy/times'

/** Groups a list that is already in order of time under the community's days. */
export function byDay<T extends { startsAt: string }>(events: readonly T[]): { day: string; events: T[] }[] {
  const days: { day: string; events: T[] }[] = []
  for (const event of events) {
    const day = dayKey(event.startsAt)
    const last = days.at(-1)
    if (last?.day === day) last.events.push(event)
    else days.push({ day, events: [event] })
  }
  return days
}
