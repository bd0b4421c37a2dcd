import { failedOperation } from '../failure'
import { compareValues, type Fields, reach, type Value } from '../value'
import type { SortPath } from './planner'

/** Reads `{"field": 1 | -1}`; any other direction is refused. */
export function sortPaths(order: Fields): SortPath[] {
  return Object.entries(order).map(([path, direction]) => {
    if (direction !== 1 && direction !== -1) throw failedOperation('$sort key ordering must be 1 or -1')
    return [path, direction] as const
  })
}

/** An array is sorted by its least element going up, by its greatest going down. */
function sortValue(fields: Fields, path: readonly string[], direction: 1 | -1): Value | undefined {
  const values = reach(fields, path).flatMap((value) =>
    Array.isArray(value) ? (value.length > 0 ? value : [undefined]) : [value],
  )
  let best = values[0]
  for (const value of values) if (compareValues(value, best) * direction < 0) best = value
  return best
}

export function sortBy<T>(items: readonly T[], fieldsOf: (item: T) => Fields, sort: readonly SortPath[]): T[] {
  const paths = sort.map(([path, direction]) => ({ path: path.split('.'), direction }))
  const keyed = items.map((item) => ({
    item,
    key: paths.map(({ path, direction }) => sortValue(fieldsOf(item), path, direction)),
  }))
  keyed.sort((a, b) => {
    for (let i = 0; i < paths.length; i++) {
      const difference = compareValues(a.key[i], b.key[i]) * (paths[i]?.direction ?? 1)
      if (difference !== 0) return difference
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}
