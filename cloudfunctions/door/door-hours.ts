const hour = 60 * 60_000

/** Whether a keeper may hold the list: from a day before the start to twelve hours after the end. */
export function doorHours(event: { startsAt: Date; endsAt: Date }, now: Date) {
  const keepUntil = new Date(event.endsAt.getTime() + 12 * hour)
  const over = keepUntil <= now
  const notYet = event.startsAt.getTime() - 24 * hour > now.getTime()
  return { keepUntil, closed: over ? ('event-over' as const) : notYet ? ('door-not-yet' as const) : null }
}
