import type { CloudManifest } from '../../config/manifest'
import { Failure, failedOperation, invalidParameter } from './failure'
import { Statistics } from './query/statistics'
import {
  aggregateDocuments,
  calculateDocument,
  getDocument,
  insertDocument,
  modifyAndReturnDoc,
  modifyDocument,
  type RequestContext,
  removeDocument,
} from './requests'
import { DocumentStore } from './store/document-store'
import { Blocked, Session } from './store/session'
import { Transactions } from './store/transactions'

export interface DatabaseOptions {
  /** Path of the data file, or ':memory:'. */
  file: string
  collections: CloudManifest['collections']
  /** The cloud's clock, in milliseconds. */
  now: () => number
}

export type WireReply = { data?: Record<string, unknown>; transactionId?: string } | { code: string; message: string }

export interface DatabaseStats {
  requests: number
  examined: number
  unindexed: { collection: string; shape: string; times: number }[]
}

export interface Database {
  /** Answers one wire action (`database.getDocument`…) with the parsed request parameters; one request is atomic. */
  handle(action: string, params: Record<string, unknown>): Promise<WireReply>
  stats(): DatabaseStats
  resetStats(): void
  /** Removes every document; collections and indexes of the manifest remain. */
  wipe(): Promise<void>
  /** Rewrites the data file so that nothing deleted remains in it. */
  compact(): Promise<void>
  close(): Promise<void>
}

type Work = (context: RequestContext, params: Record<string, unknown>) => Record<string, unknown>

const WORK: Record<string, Work> = {
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
}

class OpenDatabase implements Database {
  private readonly statistics = new Statistics()
  private readonly transactions: Transactions

  constructor(
    private readonly store: DocumentStore,
    private readonly now: () => number,
  ) {
    this.transactions = new Transactions(store, now)
  }

  async handle(action: string, params: Record<string, unknown>): Promise<WireReply> {
    this.statistics.requests += 1
    for (;;) {
      try {
        this.transactions.expire()
        return this.answer(action, params)
      } catch (error) {
        if (error instanceof Blocked) await this.transactions.released(error.holder)
        else return refusal(error)
      }
    }
  }

  stats(): DatabaseStats {
    return this.statistics.report()
  }

  resetStats(): void {
    this.statistics.reset()
  }

  async wipe(): Promise<void> {
    this.transactions.abortAll()
    this.store.wipe()
  }

  async compact(): Promise<void> {
    this.store.compact()
  }

  async close(): Promise<void> {
    this.transactions.abortAll()
    this.store.close()
  }

  private answer(action: string, params: Record<string, unknown>): WireReply {
    switch (action) {
      case 'database.startTransaction':
        return { transactionId: this.transactions.start() }
      case 'database.commitTransaction':
        this.transactions.commit(params.transactionId)
        return { data: {} }
      case 'database.abortTransaction':
        this.transactions.abort(params.transactionId)
        return { data: {} }
      case 'database.addCollection':
        this.store.addCollection(String(params.collectionName))
        return { data: {} }
      default: {
        const work = WORK[action]
        if (!work) throw invalidParameter(`unknown action ${action}`)
        return { data: this.carryOut(work, params) }
      }
    }
  }

  private carryOut(work: Work, params: Record<string, unknown>): Record<string, unknown> {
    const { transactionId } = params
    const inside = transactionId !== undefined && transactionId !== null && transactionId !== ''
    const session = inside ? this.transactions.session(transactionId) : new Session(this.store, false)
    const context = {
      session,
      collection: this.store.collection(params.collectionName),
      collectionNamed: (name: string) => this.store.collection(name),
      statistics: this.statistics,
      now: this.now(),
    }
    try {
      return work(context, params)
    } catch (error) {
      // MongoDB gives a transaction up at its first error, but keeps what a batch outside one had done before it.
      if (inside) this.transactions.abort(transactionId)
      if (error instanceof Blocked) session.drafts.clear()
      throw error
    } finally {
      if (!inside) this.store.commit(session)
    }
  }
}

function refusal(error: unknown): WireReply {
  const failure =
    error instanceof Failure ? error : failedOperation(error instanceof Error ? error.message : String(error))
  return { code: failure.code, message: failure.message }
}

/** Opens the document database over its data file, loading what was kept. */
export async function openDatabase({ file, collections, now }: DatabaseOptions): Promise<Database> {
  return new OpenDatabase(new DocumentStore(file, collections), now)
}
