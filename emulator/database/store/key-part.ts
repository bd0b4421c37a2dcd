import { compareValues, rankOf, type Value } from '../value'

/** A place between values: before or after everything of one type. */
export class Edge {
  constructor(
    readonly rank: number,
    readonly after: boolean,
  ) {}
}

/** The first and last place of a key position, whichever way it is sorted. */
export const FIRST = new Edge(-1, false)
export const LAST = new Edge(100, true)

export type KeyPart = Value | undefined | Edge

/** A position's value per key path, then the number of the row (or FIRST/LAST for a bound). */
export type IndexKey = readonly KeyPart[]

function compareEdges(a: KeyPart, b: KeyPart): number {
  const rankA = a instanceof Edge ? a.rank : rankOf(a)
  const rankB = b instanceof Edge ? b.rank : rankOf(b)
  if (rankA !== rankB) return rankA - rankB
  const sideA = a instanceof Edge ? (a.after ? 1 : -1) : 0
  const sideB = b instanceof Edge ? (b.after ? 1 : -1) : 0
  return sideA - sideB
}

function compareParts(a: KeyPart, b: KeyPart, direction: number): number {
  if (a === b) return 0
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -direction : direction
  if (typeof a === 'number' && typeof b === 'number') return (a - b) * direction
  if (a === FIRST || b === LAST) return -1
  if (a === LAST || b === FIRST) return 1
  if (a instanceof Edge || b instanceof Edge) return compareEdges(a, b) * direction
  return compareValues(a, b) * direction
}

/** Orders keys by the directions of their paths; the row's number is always ascending and comes last. */
export function keyOrder(directions: readonly number[]): (a: IndexKey, b: IndexKey) => number {
  return (a, b) => {
    const size = Math.min(a.length, b.length)
    for (let i = 0; i < size; i++) {
      const difference = compareParts(a[i], b[i], directions[i] ?? 1)
      if (difference !== 0) return difference
    }
    return 0
  }
}
