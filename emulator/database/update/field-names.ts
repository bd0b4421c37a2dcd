import { writeError } from '../failure'
import { isFields, type Value } from '../value'

/** Names with a dollar that extended JSON and DBRefs leave inside stored documents. */
const KNOWN = new Set([
  '$binary',
  '$timestamp',
  '$minKey',
  '$maxKey',
  '$numberDecimal',
  '$code',
  '$scope',
  '$symbol',
  '$ref',
  '$id',
  '$db',
])
const MAX_DEPTH = 100

/** Refuses what MongoDB does not store: field names with a leading dollar, numbers without end, too deep a nesting. */
export function checkStorable(value: Value, path: string, depth = 0): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw writeError(`the number in '${path}' is not finite, which this store does not keep`)
  }
  if (typeof value !== 'object' || value === null) return
  if (depth > MAX_DEPTH) throw writeError(`Document exceeds maximum nested object depth: ${MAX_DEPTH}`)
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) checkStorable(value[i] ?? null, path, depth + 1)
    return
  }
  if (!isFields(value)) return
  for (const key in value) {
    const inner = path === '' ? key : `${path}.${key}`
    if (key.charCodeAt(0) === 36 && !KNOWN.has(key)) {
      throw writeError(`The dollar ($) prefixed field '${key}' in '${inner}' is not valid for storage.`)
    }
    checkStorable(value[key] ?? null, inner, depth + 1)
  }
}
