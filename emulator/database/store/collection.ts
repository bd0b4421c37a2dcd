import type { CollectionManifest } from '../../../config/manifest'
import { GeoIndex } from '../geo/geo-index'
import type { Fields } from '../value'
import { OrderedIndex } from './ordered-index'
import { type Row, type RowId, rowId, type Version } from './row'

const MAX_INDEXES = 100

/** The committed documents of one collection with their indexes. */
export class Collection {
  readonly rows = new Map<RowId, Row>()
  readonly indexes: readonly OrderedIndex[]
  readonly geoIndexes: readonly GeoIndex[]

  constructor(
    readonly name: string,
    manifest: CollectionManifest,
  ) {
    if (manifest.indexes.length + 1 > MAX_INDEXES) {
      throw new Error(`The collection ${name} has more than ${MAX_INDEXES} indexes`)
    }
    const isGeo = (index: CollectionManifest['indexes'][number]) => Object.values(index.keys).includes('2dsphere')
    this.indexes = [
      new OrderedIndex({ name: '_id_', keys: { _id: 1 }, unique: true }),
      ...manifest.indexes.filter((index) => !isGeo(index)).map((index) => new OrderedIndex(index)),
    ]
    this.geoIndexes = manifest.indexes.filter(isGeo).map((index) => new GeoIndex(index))
  }

  /** Takes a document as the log held it; `index` must follow the last one. */
  load(number: number, version: Version): void {
    const id = rowId(version.fields._id)
    this.rows.set(id, { number, id, version })
  }

  /** Builds the indexes over what was loaded. */
  index(): void {
    for (const index of this.indexes) index.fill(this.rows.values())
    for (const index of this.geoIndexes) {
      for (const row of this.rows.values()) index.replace(row, undefined, row.version.fields)
    }
  }

  put(row: Row | undefined, id: RowId, number: number, version: Version): void {
    const before = row?.version.fields
    const kept = row ?? { number, id, version }
    this.reindex(kept, before, version.fields)
    kept.version = version
    if (!row) this.rows.set(id, kept)
  }

  remove(row: Row): void {
    this.reindex(row, row.version.fields, undefined)
    this.rows.delete(row.id)
  }

  clear(): void {
    this.rows.clear()
    for (const index of [...this.indexes, ...this.geoIndexes]) index.clear()
  }

  private reindex(row: Row, before: Fields | undefined, after: Fields | undefined): void {
    for (const index of this.indexes) index.replace(row, before, after)
    for (const index of this.geoIndexes) index.replace(row, before, after)
  }
}
