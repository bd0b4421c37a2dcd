import { failedOperation } from '../failure'
import { type Fields, isFields, type Value } from '../value'
import { angleTo, type Cap, capAround, capHolds, type Geometry, geometryOf, holds, intersects } from './geometry'
import { angle, EARTH_RADIUS, placeAt } from './sphere'

/** A condition on where a document is. */
export interface GeoTest {
  /** Everything that can meet it lies in here. */
  cap: Cap
  /** With an order by distance: from the cap's centre. */
  near: boolean
  test(geometry: Geometry): boolean
}

export interface GeoClause extends GeoTest {
  path: string
  /** Whether every result must meet it, so that the search can start from it. */
  leading: boolean
}

const METRES = 1 / EARTH_RADIUS

function distance(value: Value | undefined, name: string, fallback: number): number {
  if (value === undefined || value === null) return fallback
  if (typeof value !== 'number' || value < 0) throw failedOperation(`${name} must be a non-negative number`)
  return value
}

function nearTest(operand: Value): GeoTest {
  if (!isFields(operand) || !isFields(operand.$geometry)) {
    throw failedOperation('$near and $nearSphere need a $geometry here; legacy coordinates are not supported')
  }
  const { only } = geometryOf(operand.$geometry)
  if (!only) throw failedOperation('invalid argument in geo near query: $geometry must be a point')
  const least = distance(operand.$minDistance, '$minDistance', 0)
  const most = distance(operand.$maxDistance, '$maxDistance', Math.PI * EARTH_RADIUS)
  const center = placeAt(...only)
  return {
    cap: { center, angle: most * METRES },
    near: true,
    test(geometry) {
      const metres = angleTo(center, geometry) * EARTH_RADIUS
      return metres >= least && metres <= most
    },
  }
}

function withinTest(operand: Value): GeoTest {
  if (isFields(operand) && Array.isArray(operand.$centerSphere)) {
    const [center, radius] = operand.$centerSphere
    const { only } = geometryOf(center)
    if (!only || typeof radius !== 'number' || radius < 0) {
      throw failedOperation('$centerSphere takes [[longitude, latitude], radius in radians]')
    }
    const cap = { center: placeAt(...only), angle: radius }
    return { cap, near: false, test: (geometry) => capHolds(cap, geometry) }
  }
  const region = isFields(operand) ? geometryOf(operand.$geometry) : undefined
  if (!region || region.polygons.length === 0) {
    throw failedOperation('$geoWithin needs a $geometry of type Polygon or MultiPolygon, or a $centerSphere')
  }
  return { cap: capAround(region), near: false, test: (geometry) => holds(region, geometry) }
}

function intersectsTest(operand: Value): GeoTest {
  if (!isFields(operand)) throw failedOperation('$geoIntersects needs a $geometry')
  const region = geometryOf(operand.$geometry)
  return { cap: capAround(region), near: false, test: (geometry) => intersects(region, geometry) }
}

const TESTS: Record<string, (operand: Value) => GeoTest> = {
  $near: nearTest,
  $nearSphere: nearTest,
  $geoWithin: withinTest,
  $geoIntersects: intersectsTest,
}

export function geoTest(operator: string, operand: Value): GeoTest {
  const make = TESTS[operator]
  if (!make) throw failedOperation(`unknown geo operator ${operator}`)
  return make(operand)
}

/** Every geo condition in a query; those inside `$or` cannot lead the search, but need their index as well. */
export function geoClauses(condition: Fields, leading = true): GeoClause[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key.startsWith('$')) {
      const parts = Array.isArray(value) ? value.filter(isFields) : []
      return parts.flatMap((part) => geoClauses(part, leading && key === '$and'))
    }
    if (!isFields(value)) return []
    return Object.entries(value).flatMap(([operator, operand]) => {
      if (!Object.hasOwn(TESTS, operator)) return []
      const test = geoTest(operator, operand)
      if (test.near && !leading) throw failedOperation('geo $geoNear must be top-level expr')
      return [{ ...test, path: key, leading }]
    })
  })
}

/** Metres from a place to a geometry. */
export function metresTo(cap: Cap, geometry: Geometry): number {
  const [only] = geometry.points
  return (geometry.only && only ? angle(cap.center, only) : angleTo(cap.center, geometry)) * EARTH_RADIUS
}
