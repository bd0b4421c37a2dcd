import { EJSON } from 'bson'
import { type Database, type DatabaseOptions, openDatabase } from '../../../emulator/database'

type Document = Record<string, unknown>
type Collections = DatabaseOptions['collections']

export interface ReadOptions {
  order?: Record<string, 1 | -1>
  offset?: number
  limit?: number
  projection?: Document
  transactionId?: string
}

export class WireError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
  }
}

const text = (value: Document): string => EJSON.stringify(value, { relaxed: false })

/** Speaks the wire protocol to a database as the SDK does, one method per action. */
export class WireClient {
  constructor(readonly database: Database) {}

  async send(action: string, params: Document = {}): Promise<Document> {
    const reply = await this.database.handle(`database.${action}`, params)
    if ('code' in reply) throw new WireError(reply.code, reply.message)
    return reply.transactionId ? { transactionId: reply.transactionId } : (reply.data ?? {})
  }

  async add(collectionName: string, documents: Document | Document[], transactionId?: string): Promise<string[]> {
    const data = [documents].flat().map(text)
    const reply = await this.send('insertDocument', { collectionName, data, transactionId })
    return reply.insertedIds as string[]
  }

  async get(collectionName: string, query: Document, options: ReadOptions = {}): Promise<Document[]> {
    const { order, projection, ...rest } = options
    const reply = await this.send('getDocument', {
      collectionName,
      query: text(query),
      ...rest,
      ...(order ? { order: text(order) } : {}),
      ...(projection ? { projection: text(projection) } : {}),
    })
    return (reply.list as string[]).map((one) => EJSON.parse(one) as Document)
  }

  async one(collectionName: string, query: Document, transactionId?: string): Promise<Document | undefined> {
    const [found] = await this.get(collectionName, query, transactionId ? { transactionId } : {})
    return found
  }

  async update(collectionName: string, query: Document, data: Document, more: Document = {}): Promise<Document> {
    const params = { collectionName, query: text(query), data: text(data), merge: true, multi: true, ...more }
    return this.send('modifyDocument', params)
  }

  async set(collectionName: string, id: string, data: Document, more: Document = {}): Promise<Document> {
    return this.update(collectionName, { _id: id }, data, { merge: false, multi: false, upsert: true, ...more })
  }

  async updateAndReturn(
    collectionName: string,
    query: Document,
    data: Document,
    more: Document = {},
  ): Promise<Document> {
    return this.send('modifyAndReturnDoc', { collectionName, query: text(query), data: text(data), ...more })
  }

  async remove(collectionName: string, query: Document, more: Document = {}): Promise<number> {
    const reply = await this.send('removeDocument', { collectionName, query: text(query), multi: true, ...more })
    return Number(reply.deleted)
  }

  async begin(): Promise<string> {
    return String((await this.send('startTransaction')).transactionId)
  }

  async commit(transactionId: string): Promise<void> {
    await this.send('commitTransaction', { transactionId })
  }

  async abort(transactionId: string): Promise<void> {
    await this.send('abortTransaction', { transactionId })
  }
}

export interface OpenOptions {
  file?: string
  now?: () => number
}

export async function openWireClient(collections: Collections, options: OpenOptions = {}): Promise<WireClient> {
  const { file = ':memory:', now = Date.now } = options
  return new WireClient(await openDatabase({ file, collections, now }))
}
