import { stringify } from '../ejson'
import { failedOperation, writeError } from '../failure'
import type { Version } from '../store/row'
import type { Fields, Value } from '../value'

const MAX_BYTES = 16 * 1024 * 1024

/** Freezes a document's next state together with its text; refuses what is larger than MongoDB keeps. */
export function newVersion(fields: Fields): Version {
  const text = stringify(fields)
  if (text.length > MAX_BYTES) throw writeError(`object to insert too large. size in bytes: ${text.length}`)
  return { fields, text }
}

export function checkId(id: Value | undefined): void {
  if (Array.isArray(id)) throw failedOperation("The '_id' value cannot be of type array")
  if (id instanceof RegExp) throw failedOperation("The '_id' value cannot be of type regex")
}
