import jsqr from 'jsqr'

const scale = 4
const margin = 4

/** The text of a QR code that the app draws as an SVG address (src/components/ticket-code/qr-picture.ts). */
export function textOfQr(address: string): string | null {
  const svg = decodeURIComponent(address.slice(address.indexOf(',') + 1))
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
  const side = (size + 2 * margin) * scale
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)\.5h(\d+)/g)) {
    for (let down = 0; down < scale; down += 1) {
      const row = ((Number(y) + margin) * scale + down) * side
      const from = row + (Number(x) + margin) * scale
      for (let at = from; at < from + Number(length) * scale; at += 1) pixels.fill(0, at * 4, at * 4 + 3)
    }
  }
  return jsqr(pixels, side, side)?.data ?? null
}
