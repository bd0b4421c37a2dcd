import { transactionConflict, writeError } from '../failure'
import type { Value } from '../value'
import type { Collection } from './collection'
import type { Key } from './expand-keys'
import type { OrderedIndex } from './ordered-index'
import type { Row, RowId, Version } from './row'

/** What a session means a document to be: a new version, or null once it is removed. */
export interface Draft {
  readonly id: RowId
  readonly number: number
  readonly row: Row | undefined
  version: Version | null
}

/** A document as a snapshot remembers it after others changed it; null where it did not exist yet. */
export interface Earlier {
  readonly number: number
  readonly version: Version | null
}

/** Another transaction holds what this request wants to write: outside a transaction the request waits. */
export class Blocked extends Error {
  constructor(readonly holder: Session) {
    super('a transaction holds this document')
  }
}

/** What a session needs of the store around it. */
export interface Surroundings {
  /** Open transactions, each of which may hold documents. */
  readonly open: ReadonlySet<Session>
  nextNumber(): number
}

const keyText = (key: readonly (Value | undefined)[]): string => JSON.stringify(key)

/** One request's or one transaction's view: the committed state (or a snapshot of it) under its own drafts. */
export class Session {
  readonly drafts = new Map<Collection, Map<RowId, Draft>>()
  private readonly claims = new Map<OrderedIndex, Map<string, RowId>>()
  /** The snapshot, kept as what others have overwritten since; absent until a transaction's first operation. */
  earlier: Map<Collection, Map<RowId, Earlier>> | undefined

  constructor(
    private readonly surroundings: Surroundings,
    readonly isTransaction: boolean,
  ) {}

  read(collection: Collection, id: RowId): Version | null {
    const draft = this.drafts.get(collection)?.get(id)
    if (draft) return draft.version
    const earlier = this.earlier?.get(collection)?.get(id)
    if (earlier) return earlier.version
    return collection.rows.get(id)?.version ?? null
  }

  /** Whether this view of the document differs from what the collection's indexes hold. */
  hasOwnView(collection: Collection, id: RowId): boolean {
    return Boolean(this.drafts.get(collection)?.has(id) || this.earlier?.get(collection)?.has(id))
  }

  /** Documents that this view sees otherwise than the collection's indexes do, in natural order. */
  ownView(collection: Collection): { id: RowId; number: number; version: Version | null }[] {
    const seen = new Map<RowId, { id: RowId; number: number; version: Version | null }>()
    for (const [id, earlier] of this.earlier?.get(collection) ?? []) seen.set(id, { id, ...earlier })
    for (const [id, draft] of this.drafts.get(collection) ?? []) seen.set(id, draft)
    return [...seen.values()].sort((a, b) => a.number - b.number)
  }

  /** Records a new document, a new version, or a removal; refuses duplicates, waits or conflicts where others hold it. */
  write(collection: Collection, id: RowId, version: Version | null, kind: 'new' | 'change' = 'change'): void {
    this.checkFree(collection, id)
    const current = this.read(collection, id)
    if (current && version && kind === 'new') {
      throw duplicateKey(collection.name, { name: '_id_', paths: ['_id'] }, [version.fields._id])
    }
    if (version) this.checkIndexes(collection, id, current, version)
    else if (current) this.releaseAll(collection, id, current)
    const drafts = this.draftsOf(collection)
    const draft = drafts.get(id)
    if (draft) {
      draft.version = version
      return
    }
    const row = collection.rows.get(id)
    drafts.set(id, { id, row, number: row?.number ?? this.surroundings.nextNumber(), version })
  }

  claimant(index: OrderedIndex, key: string): RowId | undefined {
    return this.claims.get(index)?.get(key)
  }

  private draftsOf(collection: Collection): Map<RowId, Draft> {
    const drafts = this.drafts.get(collection) ?? new Map<RowId, Draft>()
    this.drafts.set(collection, drafts)
    return drafts
  }

  private checkFree(collection: Collection, id: RowId): void {
    for (const other of this.surroundings.open) {
      if (other !== this && other.drafts.get(collection)?.has(id)) this.refuse(other)
    }
    if (this.earlier?.get(collection)?.has(id)) throw transactionConflict()
  }

  private refuse(holder: Session): never {
    if (this.isTransaction) throw transactionConflict()
    throw new Blocked(holder)
  }

  private checkIndexes(collection: Collection, id: RowId, current: Version | null, version: Version): void {
    for (const index of collection.geoIndexes) index.check(version.fields)
    for (const index of collection.indexes) {
      if (index.name === '_id_' || !index.touches(current?.fields, version.fields)) continue
      index.check(current?.fields, version.fields)
      if (!index.unique) continue
      if (current) this.release(index, index.keysOf(current.fields), id)
      for (const key of index.keysOf(version.fields)) this.claim(collection, index, key, id)
    }
  }

  private releaseAll(collection: Collection, id: RowId, current: Version): void {
    for (const index of collection.indexes) {
      if (this.claims.has(index)) this.release(index, index.keysOf(current.fields), id)
    }
  }

  private release(index: OrderedIndex, keys: readonly Key[], id: RowId): void {
    const claims = this.claims.get(index)
    if (!claims) return
    for (const key of keys) if (claims.get(keyText(key)) === id) claims.delete(keyText(key))
  }

  private claim(collection: Collection, index: OrderedIndex, key: Key, id: RowId): void {
    const text = keyText(key)
    for (const holder of index.holders(key)) {
      if (holder.id === id) continue
      const draft = this.drafts.get(collection)?.get(holder.id)
      if (draft && !(draft.version && index.holdsKey(draft.version.fields, key))) continue
      this.checkFree(collection, holder.id)
      throw duplicateKey(collection.name, index, key)
    }
    for (const other of this.surroundings.open) {
      if (other !== this && other.claimant(index, text) !== undefined) this.refuse(other)
    }
    const claims = this.claims.get(index) ?? new Map<string, RowId>()
    this.claims.set(index, claims)
    const claimant = claims.get(text)
    if (claimant !== undefined && claimant !== id) throw duplicateKey(collection.name, index, key)
    claims.set(text, id)
  }
}

function duplicateKey(
  collection: string,
  index: { name: string; paths: readonly string[] },
  key: readonly (Value | undefined)[],
): Error {
  const shown = index.paths.map((path, i) => `${path}: ${JSON.stringify(key[i] ?? null)}`).join(', ')
  return writeError(
    `E11000 duplicate key error collection: local.${collection} index: ${index.name} dup key: { ${shown} }`,
  )
}
