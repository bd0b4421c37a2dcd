import { createHash } from 'node:crypto'
import { Terms } from '../contract/terms'

/** A short mark of an event's terms, equal only for equal terms; parsing fixes the order of the keys. */
export function termsMark(terms: Terms): string {
  return createHash('sha256')
    .update(JSON.stringify(Terms.parse(terms)))
    .digest('base64url')
    .slice(0, 16)
}
