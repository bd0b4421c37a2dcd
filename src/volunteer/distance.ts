import type { Distance } from '@contract/check-in'
import type { Whereabouts } from '@/device/whereabouts'

interface Position {
  latitude: number
  longitude: number
}

const earthRadius = 6_371_000
const most = 1_000_000
const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Metres between a point and the phone, reckoned here so that the place itself stays on the phone. */
export function distanceTo(point: Position | null, here: Whereabouts | null): Distance {
  if (!point || !here) return null
  const north = Math.sin(radians(point.latitude - here.latitude) / 2) ** 2
  const east = Math.sin(radians(point.longitude - here.longitude) / 2) ** 2
  const half = north + Math.cos(radians(point.latitude)) * Math.cos(radians(here.latitude)) * east
  const metres = 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(half)))
  return { metres: rounded(metres), accuracy: rounded(here.accuracy) }
}

const rounded = (metres: number): number => Math.min(most, Math.max(0, Math.round(metres)))
