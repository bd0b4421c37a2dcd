import type { Flag } from '../contract/check-in'
import type { RouteCopy, StoredPoint } from '../routes/stored-route'
import { metresBetween } from './metres'
import type { Scanned } from './scans'

/** Metres a second that nobody walks: a fast run. */
const fastest = 4

/** The least time, in milliseconds, from one point to another. */
export function leastBetween(a: StoredPoint, b: StoredPoint, route: Pick<RouteCopy, 'leastSeconds'>): number {
  const metres = a.position && b.position ? metresBetween(a.position, b.position) : 0
  return 1000 * Math.max(route.leastSeconds, metres / fastest)
}

/** What speaks against scans as they follow each other: sooner than anyone walks, or in another order than the route's. */
export function paceFlags(scans: readonly Scanned[], route: RouteCopy | null): ReadonlyMap<Scanned, Flag[]> {
  const flagged = new Map<Scanned, Flag[]>()
  if (!route) return flagged
  const seen = new Set<string>()
  let before: Scanned | null = null
  let furthest = -1
  for (const scan of scans) {
    const { point, at, state } = scan
    if (!point || at === null || state === 'undone' || state === 'declined' || seen.has(point.id)) continue
    seen.add(point.id)
    const flags: Flag[] = []
    const place = route.points.indexOf(point)
    if (before?.point && before.at !== null && at - before.at < leastBetween(before.point, point, route)) {
      flags.push('too-fast')
    }
    if (route.order === 'given' && place < furthest) flags.push('out-of-order')
    furthest = Math.max(furthest, place)
    before = scan
    flagged.set(scan, flags)
  }
  return flagged
}
