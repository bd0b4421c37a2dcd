import type { CollectionManifest } from '../../../config/manifest'
import { parseFields } from '../ejson'
import { existingCollection, missingCollection } from '../failure'
import { Collection } from './collection'
import { type Change, type Log, openLog } from './log'
import type { RowId } from './row'
import type { Draft, Earlier, Session, Surroundings } from './session'

/** Every collection with its committed documents, the log below them and the transactions that are open above them. */
export class DocumentStore implements Surroundings {
  readonly open = new Set<Session>()
  private readonly collections = new Map<string, Collection>()
  private readonly log: Log
  private lastNumber = 0

  constructor(
    file: string,
    private readonly manifest: Record<string, CollectionManifest>,
  ) {
    this.log = openLog(file)
    for (const name of new Set([...Object.keys(manifest), ...this.log.collections()])) this.define(name)
    for (const { number, collection, text } of this.log.rows()) {
      this.collection(collection).load(number, { fields: parseFields(text, 0), text })
      this.lastNumber = number
    }
    for (const collection of this.collections.values()) collection.index()
  }

  nextNumber(): number {
    this.lastNumber += 1
    return this.lastNumber
  }

  collection(name: unknown): Collection {
    const found = this.collections.get(String(name))
    if (!found) throw missingCollection(String(name))
    return found
  }

  addCollection(name: string): void {
    if (this.collections.has(name)) throw existingCollection()
    this.log.addCollection(name)
    this.define(name)
  }

  /** Writes a session's drafts to the log, then to the collections; other snapshots keep what they saw. */
  commit(session: Session): void {
    const changes: Change[] = []
    for (const [collection, drafts] of session.drafts) {
      for (const draft of drafts.values()) {
        if (!draft.row && !draft.version) continue
        changes.push({ number: draft.number, collection: collection.name, text: draft.version?.text ?? null })
      }
    }
    this.log.write(changes)
    for (const [collection, drafts] of session.drafts) {
      for (const draft of drafts.values()) {
        this.remember(session, collection, draft.id, draft)
        if (draft.version) collection.put(draft.row, draft.id, draft.number, draft.version)
        else if (draft.row) collection.remove(draft.row)
      }
    }
  }

  wipe(): void {
    this.log.clear(Object.keys(this.manifest))
    for (const collection of this.collections.values()) collection.clear()
    for (const name of [...this.collections.keys()]) if (!(name in this.manifest)) this.collections.delete(name)
  }

  compact(): void {
    this.log.compact()
  }

  close(): void {
    this.log.close()
  }

  private define(name: string): void {
    this.collections.set(name, new Collection(name, this.manifest[name] ?? { indexes: [] }))
  }

  private remember(writer: Session, collection: Collection, id: RowId, draft: Draft): void {
    for (const session of this.open) {
      if (session === writer || !session.earlier) continue
      const seen = session.earlier.get(collection) ?? new Map<RowId, Earlier>()
      session.earlier.set(collection, seen)
      if (!seen.has(id)) seen.set(id, { number: draft.number, version: draft.row?.version ?? null })
    }
  }
}
