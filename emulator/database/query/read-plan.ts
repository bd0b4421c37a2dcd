import { Edge } from '../store/key-part'
import type { IndexEntry } from '../store/ordered-index'
import type { Row } from '../store/row'
import { compareValues, type Value } from '../value'
import type { Plan } from './planner'

const valueAt = (entry: IndexEntry, position: number): Value | undefined => {
  const part = entry.key[position]
  return part instanceof Edge ? undefined : part
}

interface Head {
  entry: IndexEntry
  rest: Iterator<IndexEntry>
}

function* merged(iterators: Iterator<IndexEntry>[], plan: Plan): Iterable<Row> {
  const positions = plan.ordered?.positions ?? []
  const before = (a: IndexEntry, b: IndexEntry): boolean => {
    for (const [position, direction] of positions) {
      const difference = compareValues(valueAt(a, position), valueAt(b, position)) * direction
      if (difference !== 0) return difference < 0
    }
    return false
  }
  const heads: Head[] = []
  for (const rest of iterators) {
    const next = rest.next()
    if (!next.done) heads.push({ entry: next.value, rest })
  }
  while (heads.length > 0) {
    let first = heads[0]
    for (const head of heads) if (first && before(head.entry, first.entry)) first = head
    if (!first) return
    yield first.entry.row
    const next = first.rest.next()
    if (next.done) heads.splice(heads.indexOf(first), 1)
    else first.entry = next.value
  }
}

/** The rows a plan leads to, each once, in the plan's order. */
export function* readPlan(plan: Plan): Iterable<Row> {
  const backwards = plan.ordered?.backwards ?? false
  const iterators = plan.reads.flatMap(({ index, intervals }) =>
    intervals.map(({ low, high }) => index.scan(low, high, backwards)[Symbol.iterator]()),
  )
  const single = iterators.length === 1 && plan.reads.every(({ index }) => index.multikey.size === 0)
  const seen = new Set<Row>()
  for (const row of merged(iterators, plan)) {
    if (!single) {
      if (seen.has(row)) continue
      seen.add(row)
    }
    yield row
  }
}
