import type { ReactNode } from 'react'

export interface Column<Row> {
  key: string
  title: string
  cell: (row: Row) => ReactNode
  /** Makes the column's title a button that sorts. */
  sortBy?: (row: Row) => string | number
  /** Numbers stand at the end of their column. */
  end?: boolean
}

/** Rows that a person chose, to do something with all of them. */
export interface Selection<Row> {
  chosen: ReadonlySet<string>
  /** What a row is called by a screen reader. */
  nameOf: (row: Row) => string
  onChoose: (key: string, chosen: boolean) => void
}

export interface DataTableProps<Row> {
  /** What the table is of, for a screen reader. */
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Makes the first cell of each row the way to it. */
  onOpen?: (row: Row) => void
  /** Puts a box to tick before each row. */
  selection?: Selection<Row>
}
