import { describe, expect, test } from '@jest/globals'
import { distanceTo } from '../../../src/volunteer/distance'
import { mondayOf } from '../../../src/volunteer/local-day'
import { readScanned } from '../../../src/volunteer/scanned'
import fc from '../../support/property'
import { aShiftToWalk, scene } from './support/a-shift-to-walk'

describe('a scanned code', () => {
  test('of a point is known by its first letters, as text or as the path of a mini-program code', () => {
    const found = { what: 'point', code: scene('B'), pointId: 'point-B' }
    expect(readScanned(scene('B'), aShiftToWalk())).toEqual(found)
    expect(readScanned(`volunteer/point/index?scene=${scene('B')}`, aShiftToWalk())).toEqual(found)
    expect(readScanned(`volunteer/point/index?scene%3D${scene('B')}`, aShiftToWalk())).toEqual(found)
  })

  test('of a point elsewhere is said to be that', () => {
    expect(readScanned(scene('Z'), aShiftToWalk())).toEqual({ what: 'other-point', code: scene('Z') })
    expect(readScanned(scene('B'), null)).toEqual({ what: 'other-point', code: scene('B') })
  })

  test('that turns on the leader’s phone names its shift', () => {
    const code = 'G1.shift-1.59352400.abcdefghijklmnop'
    expect(readScanned(code, aShiftToWalk())).toEqual({ what: 'gather', code, shiftId: 'shift-1' })
  })

  test('may hold anything', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['nothing', 'gather', 'other-point', 'point']).toContain(readScanned(text, aShiftToWalk()).what)
      }),
    )
    expect(readScanned('%E0%A4%A', aShiftToWalk())).toEqual({ what: 'nothing' })
  })
})

test('a distance is a whole number of metres, and none without a place', () => {
  const here = { latitude: 28.2, longitude: 112.98, accuracy: 12.4 }
  expect(distanceTo({ latitude: 28.2, longitude: 112.98 }, here)).toEqual({ metres: 0, accuracy: 12 })
  expect(distanceTo({ latitude: 28.201, longitude: 112.98 }, here)?.metres).toBe(111)
  expect(distanceTo(null, here)).toBeNull()
  expect(distanceTo({ latitude: 28.2, longitude: 112.98 }, null)).toBeNull()
})

test('a week begins on Monday by the community’s clock', () => {
  const sundayLate = Date.parse('2026-06-21T15:59:00.000Z')
  expect(mondayOf(sundayLate, 0)).toBe('2026-06-15')
  expect(mondayOf(sundayLate + 60_000, 0)).toBe('2026-06-22')
  expect(mondayOf(sundayLate, -1)).toBe('2026-06-08')
  expect(mondayOf(Date.parse('2027-01-01T00:00:00.000Z'), 0)).toBe('2026-12-28')
})
