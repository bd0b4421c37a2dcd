/** A unit vector: a place on the sphere. */
export type Place = readonly [x: number, y: number, z: number]

/** MongoDB's radius of the earth, in metres. */
export const EARTH_RADIUS = 6_378_100

const TOUCHING = 1e-12

export function placeAt(longitude: number, latitude: number): Place {
  const phi = latitude * (Math.PI / 180)
  const theta = longitude * (Math.PI / 180)
  return [Math.cos(theta) * Math.cos(phi), Math.sin(theta) * Math.cos(phi), Math.sin(phi)]
}

export const dot = (a: Place, b: Place): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

export const cross = (a: Place, b: Place): Place => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

export const size = (a: Place): number => Math.sqrt(dot(a, a))

/** The angle between two places, in radians. */
export const angle = (a: Place, b: Place): number => Math.atan2(size(cross(a, b)), dot(a, b))

export function middle(places: readonly Place[]): Place {
  const sum = places.reduce<Place>(
    (total, place) => [total[0] + place[0], total[1] + place[1], total[2] + place[2]],
    [0, 0, 0],
  )
  const length = size(sum)
  return length > 0 ? [sum[0] / length, sum[1] / length, sum[2] / length] : [0, 0, 1]
}

/** The angle from a place to the nearest place of a great-circle segment. */
export function angleToSegment(place: Place, from: Place, to: Place): number {
  const normal = cross(from, to)
  const length = size(normal)
  const between = length > TOUCHING && dot(cross(normal, from), place) >= 0 && dot(cross(to, normal), place) >= 0
  if (between) return Math.abs(Math.asin(Math.max(-1, Math.min(1, dot(place, normal) / length))))
  return Math.min(angle(place, from), angle(place, to))
}

export function segmentsMeet(a: Place, b: Place, c: Place, d: Place): boolean {
  const ends = [angleToSegment(a, c, d), angleToSegment(b, c, d), angleToSegment(c, a, b), angleToSegment(d, a, b)]
  if (Math.min(...ends) < TOUCHING) return true
  const first = cross(a, b)
  const second = cross(c, d)
  if (dot(first, c) * dot(first, d) >= 0 || dot(second, a) * dot(second, b) >= 0) return false
  return dot(middle([a, b]), middle([c, d])) > 0
}

/** Whether a ring smaller than a hemisphere holds a place; its edge counts as inside. */
export function ringHolds(ring: readonly Place[], place: Place): boolean {
  if (angleToLine(place, ring) < TOUCHING) return true
  if (dot(middle(ring), place) <= 0) return false
  let turned = 0
  forEachSegment(ring, (from, to) => {
    const towards = (vertex: Place): Place => {
      const along = dot(vertex, place)
      return [vertex[0] - along * place[0], vertex[1] - along * place[1], vertex[2] - along * place[2]]
    }
    const [start, end] = [towards(from), towards(to)]
    turned += Math.atan2(dot(place, cross(start, end)), dot(start, end))
  })
  return Math.abs(turned) > Math.PI
}

export function forEachSegment(line: readonly Place[], visit: (from: Place, to: Place) => void): void {
  for (let i = 1; i < line.length; i++) {
    const from = line[i - 1]
    const to = line[i]
    if (from && to) visit(from, to)
  }
}

export function angleToLine(place: Place, line: readonly Place[]): number {
  let least = Number.POSITIVE_INFINITY
  forEachSegment(line, (from, to) => {
    least = Math.min(least, angleToSegment(place, from, to))
  })
  return least
}
