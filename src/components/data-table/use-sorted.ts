import { useState } from 'react'
import type { Column } from './data-table-props'

export interface Sorting {
  key: string
  down: boolean
}

/** Rows in the order a person asked for by a column's title; as they came until then. */
export function useSorted<Row>(columns: readonly Column<Row>[], rows: readonly Row[]) {
  const [sorting, setSorting] = useState<Sorting | null>(null)
  const sortBy = columns.find(({ key }) => key === sorting?.key)?.sortBy
  const sorted = sortBy ? [...rows].sort((a, b) => compare(sortBy(a), sortBy(b)) * (sorting?.down ? -1 : 1)) : rows
  const sort = (key: string) => setSorting({ key, down: sorting?.key === key && !sorting.down })
  return { sorted, sorting, sort }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'zh')
}
