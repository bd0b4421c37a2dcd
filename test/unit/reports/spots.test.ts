import { expect, test } from '@jest/globals'
import {
  closeSpotsWithin,
  metresBetween,
  type Position,
  spotsOf,
  spotsWithin,
} from '../../../cloudfunctions/reports/spots'
import fc from '../../support/property'

/** From Hainan to Heilongjiang. */
const china = fc.record({
  latitude: fc.double({ min: 18, max: 53.5, noNaN: true }),
  longitude: fc.double({ min: 73.5, max: 135, noNaN: true }),
})
const bearing = fc.double({ min: 0, max: 2 * Math.PI, noNaN: true })
const share = fc.double({ min: 0, max: 0.9999, noNaN: true })

/** So many metres away, by the sphere that `metresBetween` measures on. */
function away({ latitude, longitude }: Position, metres: number, angle: number): Position {
  const degrees = metres / 111_194.9
  const north = degrees * Math.cos(angle)
  return {
    latitude: latitude + north,
    longitude: longitude + (degrees * Math.sin(angle)) / Math.cos(((latitude + north) * Math.PI) / 180),
  }
}

test.each([
  [50, closeSpotsWithin],
  [250, spotsWithin],
] as const)('whatever lies within %s metres lies in a square that is looked at', (metres, covering) => {
  const property = fc.property(china, bearing, share, (here, angle, part) => {
    const there = away(here, metres * part, angle)
    fc.pre(metresBetween(here, there) <= metres)
    const squares = covering(here, metres)
    expect(spotsOf({ position: there, building: null, assetId: null }).some((spot) => squares.includes(spot))).toBe(
      true,
    )
  })
  fc.assert(property, { numRuns: 1000 })
})

test('no look asks for more than thirty-five squares', () => {
  const property = fc.property(china, (here) => {
    expect(spotsWithin(here, 250).length).toBeLessThanOrEqual(35)
    expect(closeSpotsWithin(here, 50).length).toBeLessThanOrEqual(35)
  })
  fc.assert(property, { numRuns: 1000 })
})
