import { Edge, FIRST, type IndexKey, type KeyPart, LAST } from '../store/key-part'
import type { OrderedIndex } from '../store/ordered-index'
import { compareValues, rankOf } from '../value'
import type { Branch, Constraint, Limit } from './branches'

/** A stretch of an index between two bounds, in the index's own order. */
export interface Interval {
  low: IndexKey
  high: IndexKey
}

/** What an index offers one branch: the stretches to read and how far its key is used. */
export interface Access {
  intervals: Interval[]
  /** Leading positions held at single values within each stretch. */
  fixed: number
  /** Leading positions that narrow the search at all. */
  bounded: number
}

const MAX_INTERVALS = 200

function compareLimits(a: KeyPart, b: KeyPart): number {
  const rankA = a instanceof Edge ? a.rank : rankOf(a)
  const rankB = b instanceof Edge ? b.rank : rankOf(b)
  if (rankA !== rankB) return rankA - rankB
  if (a instanceof Edge || b instanceof Edge) {
    return (a instanceof Edge ? (a.after ? 1 : -1) : 0) - (b instanceof Edge ? (b.after ? 1 : -1) : 0)
  }
  return compareValues(a, b)
}

function narrower(a: Limit, b: Limit, sign: 1 | -1): Limit {
  const difference = compareLimits(a.part, b.part) * sign
  if (difference !== 0) return difference > 0 ? a : b
  return a.inclusive ? b : a
}

function pointsFor(constraints: readonly Constraint[]): readonly KeyPart[] | undefined {
  let best: readonly KeyPart[] | undefined
  for (const constraint of constraints) {
    if (constraint.kind === 'points' && (!best || constraint.values.length < best.length)) best = constraint.values
  }
  return best
}

function rangeFor(constraints: readonly Constraint[], multikey: boolean): { low: Limit; high: Limit } | undefined {
  let found: { low: Limit; high: Limit } | undefined
  for (const constraint of constraints) {
    if (constraint.kind !== 'range') continue
    if (!found) found = { low: constraint.low, high: constraint.high }
    else if (!multikey) {
      // With an array, different elements may meet the two conditions, so only one of them may narrow.
      found = { low: narrower(found.low, constraint.low, 1), high: narrower(found.high, constraint.high, -1) }
    }
  }
  return found
}

function bounds(prefix: readonly KeyPart[], range: { low: Limit; high: Limit }, direction: number): Interval {
  const [start, end] = direction > 0 ? [range.low, range.high] : [range.high, range.low]
  return {
    low: [...prefix, start.part, start.inclusive ? FIRST : LAST],
    high: [...prefix, end.part, end.inclusive ? LAST : FIRST],
  }
}

/** How an index would serve a branch: equalities on its leading paths, then a range on the next. */
export function accessFor(index: OrderedIndex, branch: Branch): Access {
  let prefixes: KeyPart[][] = [[]]
  let throughArray = false
  for (let position = 0; position < index.paths.length; position++) {
    const constraints = branch.get(index.paths[position] ?? '') ?? []
    const multikey = index.multikey.has(position)
    const points = pointsFor(constraints)
    const range = points ? undefined : rangeFor(constraints, multikey)
    const usable =
      !(multikey && throughArray) && (range || (points && prefixes.length * points.length <= MAX_INTERVALS))
    if (usable && points) {
      prefixes = prefixes.flatMap((prefix) => points.map((point) => [...prefix, point]))
      throughArray ||= multikey
      continue
    }
    if (usable && range) {
      const direction = index.directions[position] ?? 1
      const intervals = prefixes.map((prefix) => bounds(prefix, range, direction))
      return { intervals, fixed: position, bounded: position + 1 }
    }
    return { intervals: prefixes.map(whole), fixed: position, bounded: position }
  }
  return { intervals: prefixes.map(whole), fixed: index.paths.length, bounded: index.paths.length }
}

function whole(prefix: readonly KeyPart[]): Interval {
  return { low: [...prefix, FIRST], high: [...prefix, LAST] }
}
