/** One line of a benchmark's table; only rows with a target can be missed. */
export interface Row {
  row: string
  ours: string | number
  peer?: string | number
  /** What could be reached at best. */
  limit?: string
  target?: string
  met?: boolean
}
