interface Spot {
  position: { latitude: number; longitude: number } | null
  done: boolean
  late?: boolean
}

const width = 320
const height = 200
const margin = 28
/** Both stand out on light and on dark cards, and each has a shape of its own. */
const colours = { done: '#2e6b3f', open: '#8a5a00', late: '#b3261e', path: '#8a7f73', number: '#ffffff' }

/** Points as they lie to each other, numbered; null when fewer than two have a place. */
export function mapPicture(spots: readonly Spot[], inOrder: boolean): string | null {
  const placed = spots.flatMap(({ position, done, late = false }, n) =>
    position ? [{ ...position, done, late, n: n + 1 }] : [],
  )
  if (placed.length < 2) return null
  const at = projection(placed)
  const dots = placed.map((spot) => ({ ...spot, ...at(spot) }))
  const path = inOrder
    ? `<polyline points="${dots.map(({ x, y }) => `${x},${y}`).join(' ')}" fill="none" stroke="${colours.path}" stroke-width="2" stroke-dasharray="4 4"/>`
    : ''
  const marks = dots.map(({ x, y, n, done, late }) => `${shape(x, y, done, late)}${number(x, y, n)}`).join('')
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${path}${marks}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Near enough for a neighbourhood: a degree of longitude shrinks with the latitude. */
function projection(placed: readonly { latitude: number; longitude: number }[]) {
  const shrink = Math.cos(((placed[0]?.latitude ?? 0) * Math.PI) / 180)
  const east = placed.map(({ longitude }) => longitude * shrink)
  const north = placed.map(({ latitude }) => latitude)
  const [across, along] = [extent(east), extent(north)]
  const span = Math.max(across.length / (width - 2 * margin), along.length / (height - 2 * margin))
  const scale = span === 0 ? 0 : 1 / span
  return ({ latitude, longitude }: { latitude: number; longitude: number }) => ({
    x: Math.round(width / 2 + (longitude * shrink - across.middle) * scale),
    y: Math.round(height / 2 - (latitude - along.middle) * scale),
  })
}

function extent(values: readonly number[]): { middle: number; length: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  return { middle: (least + most) / 2, length: most - least }
}

const shape = (x: number, y: number, done: boolean, late: boolean): string =>
  late
    ? `<path d="M${x} ${y - 16}L${x + 16} ${y}L${x} ${y + 16}L${x - 16} ${y}Z" fill="${colours.late}"/>`
    : done
      ? `<circle cx="${x}" cy="${y}" r="13" fill="${colours.done}"/>`
      : `<rect x="${x - 12}" y="${y - 12}" width="24" height="24" rx="4" fill="${colours.open}"/>`

const number = (x: number, y: number, n: number): string =>
  `<text x="${x}" y="${y + 5}" fill="${colours.number}" font-size="14" font-weight="600" text-anchor="middle">${n}</text>`
