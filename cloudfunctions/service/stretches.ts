/** Whole minutes since 1970, the end left out. */
export interface Stretch {
  from: number
  to: number
}

const minute = 60_000

/** From one moment to another, in whole minutes; nothing when the second is not later. */
export function stretch(from: number, to: number): Stretch[] {
  const whole = { from: Math.floor(from / minute), to: Math.floor(to / minute) }
  return whole.to > whole.from ? [whole] : []
}

/** The same minutes, each once, in order. */
export function union(...lists: readonly (readonly Stretch[])[]): Stretch[] {
  const sorted = lists.flat().sort((a, b) => a.from - b.from || a.to - b.to)
  const merged: Stretch[] = []
  for (const { from, to } of sorted) {
    const last = merged.at(-1)
    if (last && from <= last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else if (to > from) merged.push({ from, to })
  }
  return merged
}

/** The minutes of the first list that are in none of the others. */
export function without(list: readonly Stretch[], ...taken: readonly (readonly Stretch[])[]): Stretch[] {
  return union(...taken).reduce(
    (left, hole) =>
      left.flatMap(({ from, to }) =>
        [
          { from, to: Math.min(to, hole.from) },
          { from: Math.max(from, hole.to), to },
        ].filter((part) => part.to > part.from),
      ),
    union(list),
  )
}

export const minutesIn = (list: readonly Stretch[]): number =>
  union(list).reduce((sum, { from, to }) => sum + to - from, 0)

export const startOf = ({ from }: Stretch): Date => new Date(from * minute)
export const endOf = ({ to }: Stretch): Date => new Date(to * minute)
