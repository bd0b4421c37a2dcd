import BTree from 'sorted-btree'
import type { IndexManifest } from '../../../config/manifest'
import { writeError } from '../failure'
import type { Row } from '../store/row'
import { type Fields, isFields, reach, type Value } from '../value'
import { type Cap, geometryOf } from './geometry'

type Key = readonly [band: number, longitude: number, number: number]

/** Points are kept in bands of latitude about 1.1 km high. */
const BANDS_PER_DEGREE = 100
/** A wider search than this, in radians (about 130 km), reads everything. */
const WIDEST = 0.02

const order = (a: Key, b: Key): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

/** A `2dsphere` index over one path: points by latitude and longitude, other geometries in one heap. */
export class GeoIndex {
  readonly name: string
  readonly path: string
  private readonly components: readonly string[]
  private readonly points = new BTree<Key, Row>(undefined, order)
  private readonly others = new Set<Row>()

  constructor(manifest: IndexManifest) {
    this.name = manifest.name
    this.path = Object.keys(manifest.keys).find((path) => manifest.keys[path] === '2dsphere') ?? ''
    this.components = this.path.split('.')
  }

  /** Refuses a document whose field is there but is no geometry. */
  check(fields: Fields): void {
    for (const value of this.valuesOf(fields)) {
      try {
        geometryOf(value)
      } catch (error) {
        throw writeError(error instanceof Error ? error.message : String(error))
      }
    }
  }

  replace(row: Row, before: Fields | undefined, after: Fields | undefined): void {
    const head = this.components[0] ?? ''
    if (before && after && before[head] === after[head]) return
    if (before) this.remove(row, before)
    if (after) this.add(row, after)
  }

  /** Rows that may lie in a cap; all of them where it is wide or holds a pole. */
  *within(cap: Cap): Iterable<Row> {
    const [x, y, z] = cap.center
    const latitude = Math.asin(Math.max(-1, Math.min(1, z)))
    if (cap.angle > WIDEST || Math.abs(latitude) + cap.angle >= Math.PI / 2 - 0.01) {
      yield* this.all()
      return
    }
    yield* this.others
    const degrees = 180 / Math.PI
    const longitude = Math.atan2(y, x) * degrees
    const half = Math.asin(Math.sin(cap.angle) / Math.cos(latitude)) * degrees + 1e-9
    const first = Math.floor((latitude - cap.angle) * degrees * BANDS_PER_DEGREE - 1e-9)
    const last = Math.floor((latitude + cap.angle) * degrees * BANDS_PER_DEGREE + 1e-9)
    for (let band = first; band <= last; band++) {
      for (const shift of [-360, 0, 360]) yield* this.strip(band, longitude - half + shift, longitude + half + shift)
    }
  }

  *all(): Iterable<Row> {
    yield* this.others
    yield* this.points.values()
  }

  get size(): number {
    return this.points.size + this.others.size
  }

  clear(): void {
    this.points.clear()
    this.others.clear()
  }

  private *strip(band: number, from: number, to: number): Iterable<Row> {
    if (to < -180 || from > 180) return
    for (const [key, row] of this.points.entries([band, from, 0])) {
      if (key[0] !== band || key[1] > to) return
      yield row
    }
  }

  private valuesOf(fields: Fields): Value[] {
    return reach(fields, this.components).flatMap((value) => {
      if (value === undefined || value === null) return []
      return Array.isArray(value) && (Array.isArray(value[0]) || isFields(value[0])) ? value : [value]
    })
  }

  private keyOf(row: Row, fields: Fields): Key | undefined {
    const values = this.valuesOf(fields)
    const only = values.length === 1 ? geometryOf(values[0]).only : undefined
    return only && [Math.floor(only[1] * BANDS_PER_DEGREE), only[0], row.number]
  }

  private add(row: Row, fields: Fields): void {
    if (this.valuesOf(fields).length === 0) return
    const key = this.keyOf(row, fields)
    if (key) this.points.set(key, row)
    else this.others.add(row)
  }

  private remove(row: Row, fields: Fields): void {
    if (this.valuesOf(fields).length === 0) return
    const key = this.keyOf(row, fields)
    if (key) this.points.delete(key)
    else this.others.delete(row)
  }
}
