import { expect, test } from '@jest/globals'
import { inPixels } from '../../../src/device/photo/box'
import { boxBetween, boxOfCell, columns, rows } from '../../../src/photos/hide-faces/marks'
import fc from '../../support/property'

const spot = fc.record({
  x: fc.double({ min: -1, max: 2, noNaN: true }),
  y: fc.double({ min: -1, max: 2, noNaN: true }),
})

test('a box lies inside the picture whichever way the finger went, and a tap makes none', () => {
  const property = fc.property(spot, spot, (from, to) => {
    const box = boxBetween(from, to)
    expect(boxBetween(to, from)).toEqual(box)
    if (!box) return
    for (const edge of [box.x, box.y, box.x + box.width, box.y + box.height]) {
      expect(edge).toBeGreaterThanOrEqual(0)
      expect(edge).toBeLessThanOrEqual(1 + 1e-9)
    }
  })
  fc.assert(property)
  expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.505, y: 0.505 })).toBeNull()
})

test('what is covered is covered to the whole pixel, and the cells leave no seam', () => {
  const side = fc.integer({ min: 1, max: 4000 })
  const property = fc.property(side, side, (wide, high) => {
    const covered = new Set<number>()
    for (let cell = 0; cell < columns; cell += 1) {
      const [left, top, width, height] = inPixels(boxOfCell(cell), wide, high)
      expect([top, height >= high / rows]).toEqual([0, true])
      for (let x = left; x < left + width; x += 1) covered.add(x)
    }
    for (let x = 0; x < wide; x += 1) if (!covered.has(x)) throw new Error(`the column ${x} of ${wide} shows`)
  })
  fc.assert(property, { numRuns: 50 })
})
