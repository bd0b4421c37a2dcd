import type { Box } from '../../device/photo/box'
import type { Spot } from './surface-props'

export const columns = 6
export const rows = 6
/** A tap is no box; in parts of the picture. */
const least = 0.02

const inside = (value: number) => Math.min(1, Math.max(0, value))

/** The box between two corners, whichever way the finger went and wherever it left the picture; null for a mere tap. */
export function boxBetween(from: Spot, to: Spot): Box | null {
  const [left, right] = [inside(Math.min(from.x, to.x)), inside(Math.max(from.x, to.x))]
  const [top, bottom] = [inside(Math.min(from.y, to.y)), inside(Math.max(from.y, to.y))]
  const box = { x: left, y: top, width: right - left, height: bottom - top }
  return box.width < least || box.height < least ? null : box
}

/** The box of a cell, counted row by row. */
export const boxOfCell = (cell: number): Box => ({
  x: (cell % columns) / columns,
  y: Math.floor(cell / columns) / rows,
  width: 1 / columns,
  height: 1 / rows,
})
