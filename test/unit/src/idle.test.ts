import { expect, test } from '@jest/globals'
import { idleAt } from '../../../src/shared-screen/idle'

const minute = 60_000

test.each([
  ['just now', 0, 'active'],
  ['28 minutes ago', 28 * minute, 'active'],
  ['29 minutes ago', 29 * minute, 60],
  ['29 and a half minutes ago', 29.5 * minute, 30],
  ['a second less than half an hour ago', 30 * minute - 1, 1],
  ['half an hour ago', 30 * minute, 'over'],
  ['yesterday, while the computer slept', 24 * 60 * minute, 'over'],
  ['in the future, after the clock was set back', -90 * minute, 'active'],
])('a last sign of life %s', (_, ago, expected) => {
  expect(idleAt(1_000_000_000, 1_000_000_000 + ago)).toBe(expected)
})
