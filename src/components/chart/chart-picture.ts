/** One column: what was expected, from low to high around the middle, and what it came to. */
export interface ChartColumn {
  name: string
  expected: { low: number; median: number; high: number } | null
  fact: number
}

const width = 64
const height = 160
const top = 24
const bottom = 24

// A picture knows no tokens of the page, so the colours stand here for light and dark.
const style = `<style>text{font:13px sans-serif;text-anchor:middle;fill:#6b625a}.f{font-weight:600;fill:#2b2622;paint-order:stroke;stroke:#fff;stroke-width:5}.r{stroke:#e1eceb;stroke-width:16}.m{stroke:#2f5d62;stroke-width:3}.d{fill:#a5382b}.a{stroke:#6b625a}@media(prefers-color-scheme:dark){text{fill:#b9aea2}.f{fill:#f3ece2;stroke:#26221e}.r{stroke:#1f3537}.m{stroke:#8fc7cb}.d{fill:#f0958a}.a{stroke:#b9aea2}}</style>`

/** Draws each column's expected range with its middle as a dash, and the fact as a dot with its number. */
export function chartPicture(columns: readonly ChartColumn[]): string {
  const most = Math.max(1, ...columns.flatMap(({ expected, fact }) => [fact, expected?.high ?? 0]))
  const y = (value: number) => Math.round(height - bottom - (value / most) * (height - top - bottom))
  const drawn = columns.map(({ name, expected, fact }, n) => {
    const x = width * n + width / 2
    const range = expected
      ? `<path class="r" d="M${x} ${y(expected.low) + 4}V${y(expected.high) - 4}"/><path class="m" d="M${x - 14} ${y(expected.median)}h28"/>`
      : ''
    const label = `<text class="f" x="${x}" y="${y(fact) - 10}">${fact}</text>`
    return `${range}<circle class="d" cx="${x}" cy="${y(fact)}" r="6"/>${label}<text x="${x}" y="${height - 6}">${escaped(name)}</text>`
  })
  const whole = Math.max(1, columns.length) * width
  const axis = `<path class="a" d="M0 ${height - bottom}H${whole}"/>`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${whole} ${height}">${style}${axis}${drawn.join('')}</svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`)
