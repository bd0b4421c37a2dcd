import tcb from '@cloudbase/node-sdk'
import { countOne } from './request-count'

type Sdk = ReturnType<ReturnType<typeof tcb.init>['database']>

let opened: Sdk | undefined
const database = (): Sdk => {
  opened ??= tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database()
  return opened
}

/** The database's operators (`_.lt`, `_.push` …). */
export const command = (): Sdk['command'] => database().command

export type Filter = Record<string, unknown>
export type Order = [field: string, direction: 'asc' | 'desc']

/** How a page of documents is read: `either` asks that one of several filters fit too, `fields` leaves fields out. */
export interface Page {
  order: Order[]
  limit: number
  either?: Filter[]
  fields?: Record<string, boolean>
}

/** One collection as one community sees it; rows come out as `unknown` and are parsed by the store that asked. */
export interface Documents {
  find(filter: Filter, page: Page): Promise<unknown[]>
  one(filter: Filter): Promise<unknown | null>
  /** Changes the one document that fits and gives it back as it is then; null when none fits. */
  change(filter: Filter, update: Record<string, unknown>): Promise<unknown | null>
  /** Changes the one document that fits; false when none fits. Cheaper than `change` where the document is large. */
  changeUnseen(filter: Filter, update: Record<string, unknown>): Promise<boolean>
  /** Adds a document under its own `_id`; false when that id exists. */
  add(document: { _id: string } & Record<string, unknown>): Promise<boolean>
  /** Adds several in one request; false when one of their ids exists, after which some may have been added. */
  addAll(documents: ({ _id: string } & Record<string, unknown>)[]): Promise<boolean>
  /** Changes every document that fits, one by one: what was changed stays if it breaks off. */
  changeAll(filter: Filter, update: Record<string, unknown>): Promise<void>
  /** How many documents fit. */
  count(filter: Filter): Promise<number>
  /** Removes every document that fits and says how many did. */
  remove(filter: Filter): Promise<number>
}

/** Binds a collection to a community, so that no query can reach another's documents. */
export function documentsOf(collection: string, communityId: string): Documents {
  return openDocuments(collection, { communityId })
}

/** For what belongs to the whole deployment: the communities themselves, and secrets that name their own owner. */
export function deploymentDocuments(collection: string): Documents {
  return openDocuments(collection, {})
}

function openDocuments(name: string, bound: Filter): Documents {
  const where = (filter: Filter, either?: Filter[]) => {
    const whole = defined({ ...filter, ...bound })
    const query = either ? command().and(whole, command().or(...either.map(defined))) : whole
    return database().collection(name).where(query)
  }
  const find = async (filter: Filter, page: Page): Promise<unknown[]> => {
    countOne()
    let query = where(filter, page.either).limit(page.limit)
    for (const [field, direction] of page.order) query = query.orderBy(field, direction)
    if (page.fields) query = query.field(page.fields)
    return (await query.get()).data
  }
  const added = async (documents: object): Promise<boolean> => {
    countOne()
    try {
      await database().collection(name).add(documents)
      return true
    } catch (error) {
      if (isDuplicate(error)) return false
      throw error
    }
  }
  return {
    find,
    one: async (filter) => (await find(filter, { order: [], limit: 1 }))[0] ?? null,
    change: async (filter, update) => {
      countOne()
      const answer: { doc?: unknown } = await where(filter).updateAndReturn(update)
      return answer.doc ?? null
    },
    changeUnseen: async (filter, update) => {
      countOne()
      const { updated } = await where(filter).update(update)
      return updated === 1
    },
    add: (document) => added({ ...document, ...bound }),
    addAll: (documents) => added(documents.map((document) => ({ ...document, ...bound }))),
    changeAll: async (filter, update) => {
      countOne()
      await where(filter).update(update)
    },
    count: async (filter) => {
      countOne()
      return (await where(filter).count()).total ?? 0
    },
    remove: async (filter) => {
      countOne()
      const answer: { deleted?: unknown } = await where(filter).remove()
      return typeof answer.deleted === 'number' ? answer.deleted : 0
    },
  }
}

/** The SDK drops an undefined filter and answers with everyone's documents, so it must never see one. */
function defined(filter: Filter): Filter {
  for (const [field, value] of Object.entries(filter)) {
    if (value === undefined) throw new TypeError(`the filter on ${field} is undefined`)
  }
  return filter
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Error && /duplicate key|E11000/i.test(error.message)
}
