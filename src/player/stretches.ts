interface Stretch {
  seconds: number
}

/** Where a stretch begins in the whole. */
export const startOf = (stretches: readonly Stretch[], index: number): number =>
  stretches.slice(0, index).reduce((sum, { seconds }) => sum + seconds, 0)

/** The stretch that a place of the whole lies in, and how far into it; the last one takes what lies behind. */
export function placeIn(stretches: readonly Stretch[], at: number): { index: number; from: number } {
  let from = Math.max(0, at)
  for (const [index, { seconds }] of stretches.entries()) {
    if (from < seconds || index === stretches.length - 1) return { index, from }
    from -= seconds
  }
  return { index: 0, from: 0 }
}
