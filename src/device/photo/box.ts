/** A part of a picture, in parts of its width and height from 0 to 1. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** What is laid over it: one colour, from which nothing can be guessed. */
export const coverColour = '#2b2622'

/** Left, top, width and height in whole pixels, rather more than less. */
export function inPixels({ x, y, width, height }: Box, wide: number, high: number): [number, number, number, number] {
  const [left, top] = [Math.floor(x * wide), Math.floor(y * high)]
  return [left, top, Math.ceil((x + width) * wide) - left, Math.ceil((y + height) * high) - top]
}
