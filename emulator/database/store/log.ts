import Libsql from 'libsql'

/** One document as it is kept: its number gives the natural order. */
export interface StoredRow {
  number: number
  collection: string
  text: string
}

/** A change to keep: the document's new text, or null when it was removed. */
export interface Change {
  number: number
  collection: string
  text: string | null
}

/** The durable side of the store: SQLite in WAL mode, written before any reply. */
export interface Log {
  collections(): string[]
  rows(): Iterable<StoredRow>
  /** Makes a collection known, or finds it; gives its number. */
  addCollection(name: string): number
  write(changes: readonly Change[]): void
  clear(keep: readonly string[]): void
  compact(): void
  close(): void
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
  CREATE TABLE IF NOT EXISTS documents (number INTEGER PRIMARY KEY, collection INTEGER NOT NULL, text TEXT NOT NULL);
`

function configure(db: Libsql.Database): void {
  db.exec('PRAGMA locking_mode = EXCLUSIVE')
  db.exec('PRAGMA journal_mode = WAL')
  db.exec('PRAGMA synchronous = NORMAL')
  db.exec('PRAGMA wal_autocheckpoint = 4000')
  db.exec(SCHEMA)
}

class SqliteLog implements Log {
  private readonly ids = new Map<string, number>()
  private readonly put: Libsql.Statement
  private readonly remove: Libsql.Statement

  constructor(private readonly db: Libsql.Database) {
    this.put = db.prepare(
      'INSERT INTO documents (number, collection, text) VALUES (?, ?, ?) ON CONFLICT (number) DO UPDATE SET text = excluded.text',
    )
    this.remove = db.prepare('DELETE FROM documents WHERE number = ?')
    const known = db.prepare('SELECT name, id FROM collections').raw().all() as [string, number][]
    for (const [name, id] of known) this.ids.set(name, id)
  }

  collections(): string[] {
    return [...this.ids.keys()]
  }

  *rows(): Iterable<StoredRow> {
    const statement = this.db.prepare(
      'SELECT number, name, text FROM documents JOIN collections ON id = collection ORDER BY number',
    )
    for (const row of statement.raw().iterate() as IterableIterator<[number, string, string]>) {
      yield { number: row[0], collection: row[1], text: row[2] }
    }
  }

  addCollection(name: string): number {
    const known = this.ids.get(name)
    if (known !== undefined) return known
    const id = Number(this.db.prepare('INSERT INTO collections (name) VALUES (?)').run(name).lastInsertRowid)
    this.ids.set(name, id)
    return id
  }

  write(changes: readonly Change[]): void {
    for (const { collection } of changes) this.addCollection(collection)
    const [first] = changes
    if (changes.length === 1 && first) this.writeOne(first)
    else if (changes.length > 1) this.together(() => changes.forEach((change) => void this.writeOne(change)))
  }

  clear(keep: readonly string[]): void {
    const gone = this.collections().filter((name) => !keep.includes(name))
    this.together(() => {
      this.db.exec('DELETE FROM documents')
      for (const name of gone) this.db.prepare('DELETE FROM collections WHERE name = ?').run(name)
    })
    for (const name of gone) this.ids.delete(name)
  }

  compact(): void {
    // VACUUM builds every page anew, so that no remnant of a deleted document stays in the file.
    this.db.exec('VACUUM')
    this.db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
  }

  close(): void {
    // The driver keeps a closed file locked until its statements are collected, so the lock is let go first.
    this.db.exec('PRAGMA journal_mode = DELETE')
    this.db.exec('PRAGMA locking_mode = NORMAL')
    this.db.prepare('SELECT count(*) FROM collections').get()
    this.db.close()
  }

  private writeOne(change: Change): void {
    if (change.text === null) this.remove.run(change.number)
    else this.put.run(change.number, this.addCollection(change.collection), change.text)
  }

  private together(work: () => void): void {
    this.db.exec('BEGIN IMMEDIATE')
    try {
      work()
      this.db.exec('COMMIT')
    } catch (error) {
      this.db.exec('ROLLBACK')
      throw error
    }
  }
}

/** Opens the log; a data file that another process holds is refused. */
export function openLog(file: string): Log {
  const db = new Libsql(file)
  try {
    configure(db)
  } catch (error) {
    db.close()
    throw new Error(`The data file ${file} cannot be opened: ${error instanceof Error ? error.message : String(error)}`)
  }
  return new SqliteLog(db)
}
