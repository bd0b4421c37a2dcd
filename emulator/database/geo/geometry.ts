import { failedOperation } from '../failure'
import { isFields, type Value } from '../value'
import { angle, angleToLine, forEachSegment, middle, type Place, placeAt, ringHolds, segmentsMeet } from './sphere'

/** A GeoJSON geometry taken apart; a polygon is its outer ring followed by its holes. */
export interface Geometry {
  points: Place[]
  lines: Place[][]
  polygons: Place[][][]
  /** Longitude and latitude, where the geometry is one point. */
  only: readonly [longitude: number, latitude: number] | undefined
}

function coordinates(value: Value | undefined): readonly [number, number] {
  const [longitude, latitude] = Array.isArray(value) ? value : []
  if (typeof longitude !== 'number' || typeof latitude !== 'number') {
    throw failedOperation(`Can't extract geo keys: Point must only contain numeric elements: ${JSON.stringify(value)}`)
  }
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90) {
    throw failedOperation(
      `Can't extract geo keys: Longitude/latitude is out of bounds, lng: ${longitude} lat: ${latitude}`,
    )
  }
  return [longitude, latitude]
}

const point = (value: Value | undefined): Place => placeAt(...coordinates(value))

function list(value: Value | undefined): Value[] {
  if (!Array.isArray(value)) throw failedOperation("Can't extract geo keys: GeoJSON coordinates must be an array")
  return value
}

function line(value: Value): Place[] {
  const places = list(value).map(point)
  if (places.length < 2)
    throw failedOperation("Can't extract geo keys: GeoJSON LineString must have at least 2 vertices")
  return places
}

function polygon(value: Value): Place[][] {
  return list(value).map((ring) => {
    const places = list(ring).map(point)
    const [first] = places
    const last = places.at(-1)
    if (places.length < 4 || !first || !last || angle(first, last) > 0) {
      throw failedOperation(
        `Can't extract geo keys: Loop is not closed or has fewer than 4 vertices: ${JSON.stringify(ring)}`,
      )
    }
    return places
  })
}

/** Reads GeoJSON or a `[longitude, latitude]` pair; anything else is refused in MongoDB's words. */
export function geometryOf(value: Value | undefined): Geometry {
  const geometry: Geometry = { points: [], lines: [], polygons: [], only: undefined }
  if (Array.isArray(value)) {
    const only = coordinates(value)
    return { ...geometry, points: [placeAt(...only)], only }
  }
  if (!isFields(value)) throw failedOperation(`Can't extract geo keys: unknown GeoJSON: ${JSON.stringify(value)}`)
  switch (value.type) {
    case 'Point': {
      const only = coordinates(value.coordinates)
      return { ...geometry, points: [placeAt(...only)], only }
    }
    case 'MultiPoint':
      return { ...geometry, points: list(value.coordinates).map(point) }
    case 'LineString':
      return { ...geometry, lines: [line(value.coordinates ?? null)] }
    case 'MultiLineString':
      return { ...geometry, lines: list(value.coordinates).map(line) }
    case 'Polygon':
      return { ...geometry, polygons: [polygon(value.coordinates ?? null)] }
    case 'MultiPolygon':
      return { ...geometry, polygons: list(value.coordinates).map(polygon) }
    case 'GeometryCollection': {
      const parts = list(value.geometries).map(geometryOf)
      return {
        points: parts.flatMap((part) => part.points),
        lines: parts.flatMap((part) => part.lines),
        polygons: parts.flatMap((part) => part.polygons),
        only: undefined,
      }
    }
    default:
      throw failedOperation(`Can't extract geo keys: unknown GeoJSON type: ${JSON.stringify(value)}`)
  }
}

function polygonHolds([outer, ...holes]: readonly Place[][], place: Place): boolean {
  if (!outer || !ringHolds(outer, place)) return false
  return holes.every((hole) => !ringHolds(hole, place) || angleToLine(place, hole) < 1e-12)
}

const vertices = (geometry: Geometry): Place[] => [
  ...geometry.points,
  ...geometry.lines.flat(),
  ...geometry.polygons.flat(2),
]

const edges = (geometry: Geometry): Place[][] => [...geometry.lines, ...geometry.polygons.flat()]

/** The least angle between a place and a geometry: 0 inside of a polygon. */
export function angleTo(place: Place, geometry: Geometry): number {
  if (geometry.polygons.some((rings) => polygonHolds(rings, place))) return 0
  return Math.min(
    ...geometry.points.map((other) => angle(place, other)),
    ...edges(geometry).map((edge) => angleToLine(place, edge)),
  )
}

function edgesMeet(a: Geometry, b: Geometry): boolean {
  let met = false
  for (const one of edges(a)) {
    for (const other of edges(b)) {
      forEachSegment(one, (from, to) => {
        forEachSegment(other, (start, end) => {
          met ||= segmentsMeet(from, to, start, end)
        })
      })
    }
  }
  return met
}

export function intersects(a: Geometry, b: Geometry): boolean {
  if (vertices(a).some((place) => angleTo(place, b) < 1e-12)) return true
  return vertices(b).some((place) => angleTo(place, a) < 1e-12) || edgesMeet(a, b)
}

/** Whether polygons hold every part of a geometry. */
export function holds(region: Geometry, geometry: Geometry): boolean {
  const inside = (place: Place): boolean => region.polygons.some((rings) => polygonHolds(rings, place))
  if (!vertices(geometry).every(inside)) return false
  return edges(geometry).every((edge) => {
    let kept = true
    forEachSegment(edge, (from, to) => {
      kept &&= inside(middle([from, to]))
    })
    return kept
  })
}

/** A cap that covers a geometry. */
export interface Cap {
  center: Place
  /** In radians. */
  angle: number
}

export function capAround(geometry: Geometry): Cap {
  const all = vertices(geometry)
  const center = middle(all)
  return { center, angle: Math.max(...all.map((place) => angle(center, place))) }
}

export function capHolds(cap: Cap, geometry: Geometry): boolean {
  return vertices(geometry).every((place) => angle(cap.center, place) <= cap.angle)
}
