const shanghaiMs = 8 * 3_600_000
const dayMs = 24 * 3_600_000

/** Monday of the community's week some weeks from now: `2026-11-23`. */
export function mondayOf(now: number, weeks: number): string {
  const today = Math.floor((now + shanghaiMs) / dayMs)
  // The first day of 1970 was a Thursday.
  const monday = today - ((today + 3) % 7) + weeks * 7
  return new Date(monday * dayMs).toISOString().slice(0, 10)
}

/** Another day, some days from one. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
