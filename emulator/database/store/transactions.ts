import { randomUUID } from 'node:crypto'
import { missingTransaction } from '../failure'
import type { DocumentStore } from './document-store'
import { Session } from './session'

/** A transaction lives this long, in milliseconds, whatever its client does. */
export const TRANSACTION_LIFE = 30_000

interface Running {
  session: Session
  expires: number
  timer: NodeJS.Timeout
  ended: Promise<void>
  end: () => void
}

/** The open transactions: each ends by commit, abort, a conflict, or its age. */
export class Transactions {
  private readonly running = new Map<string, Running>()

  constructor(
    private readonly store: DocumentStore,
    private readonly now: () => number,
  ) {}

  start(): string {
    const id = randomUUID()
    const session = new Session(this.store, true)
    const timer = setTimeout(() => this.abort(id), TRANSACTION_LIFE)
    timer.unref()
    let end = (): void => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    this.running.set(id, { session, expires: this.now() + TRANSACTION_LIFE, timer, ended, end })
    this.store.open.add(session)
    return id
  }

  /** The session of an open transaction; its snapshot is taken at its first operation, as MongoDB does. */
  session(id: unknown): Session {
    const found = this.running.get(String(id))
    if (!found) throw missingTransaction()
    found.session.earlier ??= new Map()
    return found.session
  }

  commit(id: unknown): void {
    const session = this.session(id)
    try {
      this.store.commit(session)
    } finally {
      this.abort(String(id))
    }
  }

  /** Forgets a transaction and lets go of what it held; unknown ones are refused. */
  abort(id: unknown): void {
    const found = this.running.get(String(id))
    if (!found) throw missingTransaction()
    this.running.delete(String(id))
    this.store.open.delete(found.session)
    clearTimeout(found.timer)
    found.end()
  }

  expire(): void {
    if (this.running.size === 0) return
    const now = this.now()
    for (const [id, { expires }] of this.running) if (now >= expires) this.abort(id)
  }

  /** Resolves when the holder has ended, or soon after, since the clock may have been moved meanwhile. */
  async released(holder: Session): Promise<void> {
    for (const { session, ended } of this.running.values()) {
      if (session === holder) await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 20).unref())])
    }
  }

  abortAll(): void {
    for (const id of [...this.running.keys()]) this.abort(id)
  }
}
