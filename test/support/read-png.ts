import { inflateSync } from 'node:zlib'

/** Reads a square 8-bit greyscale PNG without filters into the RGBA that a code reader wants. */
export function greyOf(png: Buffer): { pixels: Uint8ClampedArray; side: number } {
  const side = png.readUInt32BE(16)
  const from = png.indexOf('IDAT') + 4
  const rows = inflateSync(png.subarray(from, from + png.readUInt32BE(from - 8)))
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1)
      pixels.fill(rows[y * (side + 1) + 1 + x] ?? 0, (y * side + x) * 4, (y * side + x) * 4 + 3)
  }
  return { pixels, side }
}
