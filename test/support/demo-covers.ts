import type { DemoSeries } from './demo-programme'

/** One quiet drawing per motif on the same ground: sky, old roof tiles, and what the event is about. */
const motifs: Record<DemoSeries['motif'], { sky: string; sun: string; drawing: string }> = {
  book: {
    sky: '#F3E3CF',
    sun: '#C4553F',
    drawing:
      '<path d="M180 205q70-34 120 6q50-40 120-6v104q-70-30-120 8q-50-38-120-8z" fill="#FFFDF8"/><path d="M300 211v106" stroke="#2F5D62" stroke-width="5"/><path d="M206 232q40-12 70 4m-70 22q40-12 70 4m-70 22q40-12 70 4m48-56q40-14 70-4m-70 30q40-14 70-4m-70 30q40-14 70-4" fill="none" stroke="#B9A88F" stroke-width="5" stroke-linecap="round"/>',
  },
  scales: {
    sky: '#DDE9E8',
    sun: '#E0A84A',
    drawing:
      '<path d="M300 150v150m-52 12h104M206 190l94-22l94 22" fill="none" stroke="#2F5D62" stroke-width="9" stroke-linecap="round"/><path d="M166 246h80q-8 34-40 34t-40-34zm188 0h80q-8 34-40 34t-40-34z" fill="#A5382B"/><path d="M206 190l-36 56m36-56l36 56m152-56l-36 56m36-56l36 56" stroke="#2F5D62" stroke-width="4"/>',
  },
  health: {
    sky: '#E4EFE2',
    sun: '#F0C27A',
    drawing:
      '<path d="M300 306c-96-58-118-108-92-142c24-32 72-24 92 12c20-36 68-44 92-12c26 34 4 84-92 142z" fill="#C4553F"/><path d="M196 232h58l20-38l28 70l22-46h80" fill="none" stroke="#FFFDF8" stroke-width="9" stroke-linejoin="round" stroke-linecap="round"/>',
  },
  council: {
    sky: '#F1E6D2',
    sun: '#D98B5F',
    drawing:
      '<ellipse cx="300" cy="270" rx="130" ry="36" fill="#8C5A3C"/><ellipse cx="300" cy="262" rx="130" ry="36" fill="#B27A52"/><g fill="#2F5D62"><circle cx="190" cy="200" r="24"/><circle cx="262" cy="182" r="24"/><circle cx="338" cy="182" r="24"/><circle cx="410" cy="200" r="24"/></g><path d="M276 256h48l-6 16h-36z" fill="#FFFDF8"/>',
  },
  radio: {
    sky: '#E2E9F0',
    sun: '#E2A08A',
    drawing:
      '<rect x="268" y="146" width="64" height="108" rx="32" fill="#A5382B"/><path d="M240 214q0 66 60 66t60-66M300 280v36m-38 0h76" fill="none" stroke="#2B2622" stroke-width="9" stroke-linecap="round"/><path d="M212 170q-22 34 0 68m176-68q22 34 0 68m-208-92q-40 58 0 116m240-116q40 58 0 116" fill="none" stroke="#2F5D62" stroke-width="7" stroke-linecap="round"/>',
  },
  care: {
    sky: '#F6E4DF',
    sun: '#E8BE6B',
    drawing:
      '<path d="M170 290q60-60 118-34l40 18q22 12 4 26l-52 4" fill="none" stroke="#8C5A3C" stroke-width="20" stroke-linecap="round"/><path d="M330 300l86-56" stroke="#8C5A3C" stroke-width="20" stroke-linecap="round"/><path d="M300 232c-50-30-62-56-48-74c12-17 37-13 48 6c11-19 36-23 48-6c14 18 2 44-48 74z" fill="#A5382B"/>',
  },
}

/** A 3:2 picture as SVG. */
export function demoCover(motif: DemoSeries['motif']): string {
  const { sky, sun, drawing } = motifs[motif]
  const tiles = Array.from(
    { length: 16 },
    (_, column) => `<path d="M${column * 40 - 20} 362a20 20 0 0 1 40 0z"/>`,
  ).join('')
  const second = Array.from(
    { length: 17 },
    (_, column) => `<path d="M${column * 40 - 40} 384a20 20 0 0 1 40 0z"/>`,
  ).join('')
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="600" height="400">',
    `<rect width="600" height="400" fill="${sky}"/><circle cx="478" cy="98" r="52" fill="${sun}" opacity=".85"/>`,
    `<path d="M0 330q90-70 190-28t180-20t230 8v110H0z" fill="#2F5D62" opacity=".12"/>${drawing}`,
    `<g fill="#2F5D62" opacity=".9">${tiles}</g><rect y="361" width="600" height="40" fill="#2F5D62"/>`,
    `<g fill="#3F7378">${second}</g></svg>`,
  ].join('')
}
