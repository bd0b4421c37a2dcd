import type { Fields, Value } from '../value'

/** One state of a document, never changed once it is made; the text is what the log and the replies carry. */
export interface Version {
  readonly fields: Fields
  readonly text: string
}

/** A committed document: its number is its place in the natural order. */
export interface Row {
  readonly number: number
  readonly id: RowId
  version: Version
}

export type RowId = string | number | boolean | null

/** Document ids as map keys: what has no identity of its own is turned into text. */
export function rowId(id: Value | undefined): RowId {
  if (typeof id !== 'object' || id === null) return id ?? null
  return `\0${id instanceof Date ? `date:${id.getTime()}` : JSON.stringify(id)}`
}
