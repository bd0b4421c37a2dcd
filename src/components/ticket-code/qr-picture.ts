/** Draws rows of dark (true) and light modules as an SVG data address; runs of dark ones become one stroke. */
export function qrPicture(modules: boolean[][]): string {
  const size = modules.length
  const strokes = modules.flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}.5h${length}`))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path d="${strokes.join('')}" stroke="#000"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** Start and length of every run of true. */
function runs(row: boolean[]): [number, number][] {
  const found: [number, number][] = []
  row.forEach((dark, x) => {
    const last = found.at(-1)
    if (!dark) return
    if (last && last[0] + last[1] === x) last[1] += 1
    else found.push([x, 1])
  })
  return found
}
