import BTree from 'sorted-btree'
import type { IndexManifest } from '../../../config/manifest'
import { writeError } from '../failure'
import type { Fields, Value } from '../value'
import { changedKeys, expandKeys, type Key, sameKey } from './expand-keys'
import { FIRST, type IndexKey, keyOrder, LAST } from './key-part'
import type { Row } from './row'

const MAX_KEY_BYTES = 1024

export interface IndexEntry {
  key: IndexKey
  row: Row
}

function keyBytes(key: readonly (Value | undefined)[]): number {
  let bytes = 0
  for (const part of key) {
    bytes += typeof part === 'string' ? 3 * part.length : typeof part === 'object' ? MAX_KEY_BYTES : 9
  }
  if (bytes <= MAX_KEY_BYTES) return bytes
  return key.reduce<number>((sum, part) => {
    if (typeof part === 'string') return sum + Buffer.byteLength(part) + 5
    if (part instanceof Date || typeof part !== 'object' || part === null) return sum + 9
    return sum + Buffer.byteLength(JSON.stringify(part))
  }, 0)
}

/** A B-tree over one compound key of the manifest, unique or not, with one entry per array element where a path meets one. */
export class OrderedIndex {
  readonly name: string
  readonly paths: readonly string[]
  readonly directions: readonly number[]
  readonly unique: boolean
  /** Positions that ever held an array: their values do not tell the whole document. */
  readonly multikey = new Set<number>()
  private readonly components: readonly (readonly string[])[]
  private readonly heads: readonly string[]
  private readonly compare: (a: IndexKey, b: IndexKey) => number
  private readonly tree: BTree<IndexKey, Row>

  constructor(manifest: IndexManifest) {
    this.name = manifest.name
    this.unique = manifest.unique ?? false
    this.paths = Object.keys(manifest.keys)
    this.directions = Object.values(manifest.keys).map(Number)
    this.components = this.paths.map((path) => path.split('.'))
    this.heads = [...new Set(this.components.map((path) => path[0] ?? ''))]
    this.compare = keyOrder(this.directions)
    this.tree = new BTree<IndexKey, Row>(undefined, this.compare)
  }

  get size(): number {
    return this.tree.size
  }

  keysOf(fields: Fields): Key[] {
    return expandKeys(fields, this.components).keys
  }

  /** Refuses keys over MongoDB's limit and parallel arrays in what a change would add. */
  check(before: Fields | undefined, after: Fields): void {
    for (const key of changedKeys(before, after, this.components).added) {
      const bytes = keyBytes(key)
      if (bytes <= MAX_KEY_BYTES) continue
      throw writeError(`key too large to index, failing ${this.name} ${bytes} ${JSON.stringify(key).slice(0, 80)}`)
    }
  }

  holdsKey(fields: Fields, key: Key): boolean {
    return this.keysOf(fields).some((held) => sameKey(held, key))
  }

  /** Whether the change from one state to the other can move an entry. */
  touches(before: Fields | undefined, after: Fields | undefined): boolean {
    if (!before || !after) return true
    return this.heads.some((head) => before[head] !== after[head])
  }

  replace(row: Row, before: Fields | undefined, after: Fields | undefined): void {
    if (!this.touches(before, after)) return
    const { removed, added, multikey } = changedKeys(before, after, this.components)
    for (const position of multikey) this.multikey.add(position)
    for (const key of removed) this.tree.delete([...key, row.number])
    for (const key of added) this.tree.set([...key, row.number], row)
  }

  /** Takes in many rows at once: sorted first, since a tree grows fastest at its end. */
  fill(rows: Iterable<Row>): void {
    const entries: [IndexKey, Row][] = []
    for (const row of rows) {
      const { keys, multikey } = expandKeys(row.version.fields, this.components)
      for (const position of multikey) this.multikey.add(position)
      for (const key of keys) entries.push([[...key, row.number], row])
    }
    entries.sort(([a], [b]) => this.compare(a, b))
    for (const [key, row] of entries) this.tree.set(key, row)
  }

  /** The rows that hold exactly these values. */
  *holders(values: readonly (Value | undefined)[]): Iterable<Row> {
    for (const { row } of this.scan([...values, FIRST], [...values, LAST], false)) yield row
  }

  /** Entries between two bounds (which end in FIRST or LAST), in the index's order or backwards. */
  *scan(low: IndexKey, high: IndexKey, backwards: boolean): Iterable<IndexEntry> {
    const pairs = backwards ? this.tree.entriesReversed(high) : this.tree.entries(low)
    for (const [key, row] of pairs) {
      if (backwards ? this.compare(key, low) < 0 : this.compare(key, high) > 0) return
      yield { key, row }
    }
  }

  clear(): void {
    this.tree.clear()
    this.multikey.clear()
  }
}
