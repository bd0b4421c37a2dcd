import type { Collection } from '../store/collection'
import type { OrderedIndex } from '../store/ordered-index'
import type { Branch } from './branches'
import { type Access, accessFor, type Interval } from './interval'

export type SortPath = readonly [path: string, direction: 1 | -1]

/** How a query reads an index: stretches to merge, and whether they come in the order that was asked for. */
export interface Plan {
  reads: { index: OrderedIndex; intervals: Interval[] }[]
  /** With an order: the index positions to merge by, and the way to read. */
  ordered: { positions: readonly (readonly [position: number, direction: 1 | -1])[]; backwards: boolean } | undefined
  bounded: number
  /** Paths of the condition that the index does not narrow. */
  residual: number
}

const PROBE = 101

function orderOf(index: OrderedIndex, accesses: readonly Access[], sort: readonly SortPath[]): Plan['ordered'] {
  const fixed = Math.min(...accesses.map((access) => access.fixed))
  const positions: [number, 1 | -1][] = []
  let next = fixed
  let backwards: boolean | undefined
  for (const [path, direction] of sort) {
    const position = index.paths.indexOf(path)
    if (position < 0 || index.multikey.has(position)) return undefined
    positions.push([position, direction])
    if (position < fixed) continue
    if (position !== next) return undefined
    next += 1
    const reversed = index.directions[position] !== direction
    if (backwards !== undefined && backwards !== reversed) return undefined
    backwards = reversed
  }
  return { positions, backwards: backwards ?? false }
}

function planWith(index: OrderedIndex, branches: readonly Branch[], sort: readonly SortPath[]): Plan | undefined {
  const accesses = branches.map((branch) => accessFor(index, branch))
  const bounded = Math.min(...accesses.map((access) => access.bounded))
  const ordered = sort.length > 0 ? orderOf(index, accesses, sort) : undefined
  if (bounded === 0 && !ordered) return undefined
  const residual = Math.max(
    ...branches.map((branch, i) => {
      const used = index.paths.slice(0, accesses[i]?.bounded)
      return [...branch.keys()].filter((path) => !used.includes(path)).length
    }),
  )
  return { reads: [{ index, intervals: accesses.flatMap((access) => access.intervals) }], ordered, bounded, residual }
}

/** Each branch by its own best index, when no single one serves them all. */
function mixedPlan(collection: Collection, branches: readonly Branch[]): Plan | undefined {
  const parts: Plan[] = []
  for (const branch of branches) {
    const best = cheapest(
      collection.indexes.flatMap((index) => planWith(index, [branch], []) ?? []),
      0,
      false,
    )
    if (!best) return undefined
    parts.push(best)
  }
  return {
    reads: parts.flatMap((part) => part.reads),
    ordered: undefined,
    bounded: Math.min(...parts.map((part) => part.bounded)),
    residual: 0,
  }
}

function entries(plan: Plan): number {
  let count = 0
  for (const { index, intervals } of plan.reads) {
    for (const { low, high } of intervals) {
      for (const _ of index.scan(low, high, false)) {
        count += 1
        if (count >= PROBE) return count
      }
    }
  }
  return count
}

function cheapest(plans: readonly Plan[], wanted: number, sorted: boolean): Plan | undefined {
  if (plans.length < 2) return plans[0]
  // Nothing beats an index that answers the whole condition in the order asked for.
  const exact = plans.filter((plan) => plan.residual === 0 && plan.bounded > 0 && (plan.ordered || !sorted))
  if (exact.length > 0) return exact.reduce((best, plan) => (plan.bounded > best.bounded ? plan : best))
  const rated = plans.map((plan) => {
    const found = entries(plan)
    const enough = plan.ordered && plan.residual === 0 && wanted > 0
    return { plan, found, cost: enough ? Math.min(found, wanted) : found + (plan.ordered ? 0 : 0.5) }
  })
  rated.sort((a, b) => a.cost - b.cost || a.found - b.found || b.plan.bounded - a.plan.bounded)
  return rated[0]?.plan
}

/** Chooses the indexes for a condition's branches; undefined where none helps. `wanted` is how many documents are asked for. */
export function planQuery(
  collection: Collection,
  branches: readonly Branch[],
  sort: readonly SortPath[],
  wanted: number,
): Plan | undefined {
  const plans = collection.indexes.flatMap((index) => planWith(index, branches, sort) ?? [])
  if (branches.length > 1 && !plans.some((plan) => plan.bounded > 0)) {
    const mixed = mixedPlan(collection, branches)
    if (mixed) plans.push(mixed)
  }
  return cheapest(plans, wanted, sort.length > 0)
}
