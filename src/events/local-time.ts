const shanghaiMs = 8 * 3_600_000

/** An instant as the community's clock shows it: `2026-12-01T15:00`. */
export const localOf = (instant: string): string =>
  new Date(Date.parse(instant) + shanghaiMs).toISOString().slice(0, 16)

/** The instant of a local moment; null when it is not one yet. */
export function instantOf(local: string): string | null {
  const ms = Date.parse(`${local}:00+08:00`)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString()
}

/** A local moment some days and hours from another. */
export const shifted = (local: string, days: number, hours = 0): string =>
  localOf(new Date(Date.parse(`${local}:00+08:00`) + (days * 24 + hours) * 3_600_000).toISOString())
