import { randomUUID } from 'node:crypto'
import { parse, parseFields } from './ejson'
import { invalidParameter } from './failure'
import { aggregate } from './query/aggregate'
import { compileQuery } from './query/compiled-query'
import { type Found, find } from './query/find'
import { projectionOf } from './query/projection'
import { sortPaths } from './query/sort'
import type { Statistics } from './query/statistics'
import type { Collection } from './store/collection'
import { rowId } from './store/row'
import type { Session } from './store/session'
import { checkStorable } from './update/field-names'
import { checkId, newVersion } from './update/new-version'
import { type Update, updateOf } from './update/update'
import type { Fields } from './value'

const DEFAULT_LIMIT = 100
const MAX_LIMIT = 1000

/** What one wire action works on. */
export interface RequestContext {
  session: Session
  collection: Collection
  collectionNamed: (name: string) => Collection
  statistics: Statistics
  now: number
}

type Parameters = Record<string, unknown>
type Reply = Record<string, unknown>

const count = (value: unknown, fallback: number): number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : fallback

export function insertDocument({ session, collection, now }: RequestContext, { data }: Parameters): Reply {
  if (!Array.isArray(data) || data.length === 0) throw invalidParameter('data must be a list of documents')
  const insertedIds = data.map((text) => {
    const given = parseFields(text, now)
    checkId(given._id)
    const fields: Fields = given._id === undefined ? { _id: randomUUID().replaceAll('-', ''), ...given } : given
    checkStorable(fields, '')
    insert(session, collection, fields)
    return fields._id
  })
  return { insertedIds }
}

function insert(session: Session, collection: Collection, fields: Fields): void {
  const id = rowId(fields._id)
  session.write(collection, id, newVersion(fields), 'new')
}

export function getDocument(context: RequestContext, params: Parameters): Reply {
  const query = compileQuery(params.query, context.now)
  const asked = count(params.limit, 0) || DEFAULT_LIMIT
  const found = find(
    {
      ...context,
      query,
      sort: params.order ? sortPaths(parseFields(params.order, context.now)) : [],
      skip: count(params.offset, 0),
      limit: Math.min(asked, MAX_LIMIT),
    },
    context.statistics,
  )
  const show = projectionOf(params.projection, query.condition, context.now)
  return { list: found.map(({ version }) => show(version)) }
}

export function calculateDocument(context: RequestContext, params: Parameters): Reply {
  const query = compileQuery(params.query, context.now)
  if (Object.keys(query.condition).length === 0) return { total: context.collection.rows.size }
  return { total: find({ ...context, query }, context.statistics).length }
}

function change(
  { session, collection, now }: RequestContext,
  found: Found,
  update: Update,
  condition: Fields,
): boolean {
  const fields = update.apply(found.version.fields, condition, now)
  if (fields === found.version.fields) return false
  session.write(collection, found.id, newVersion(fields))
  return true
}

export function modifyDocument(context: RequestContext, params: Parameters): Reply {
  const query = compileQuery(params.query, context.now)
  const update = updateOf(parse(params.data, context.now), params.merge !== false)
  const found = find({ ...context, query, limit: params.multi === true ? 0 : 1 }, context.statistics)
  if (found.length === 0 && params.upsert === true) {
    const fields = update.create(query.condition, context.now)
    insert(context.session, context.collection, fields)
    return { updated: 0, upsert_id: fields._id }
  }
  let updated = 0
  for (const one of found) {
    const changed = change(context, one, update, query.condition)
    if (changed || update.replaces) updated += 1
  }
  return { updated }
}

export function modifyAndReturnDoc(context: RequestContext, params: Parameters): Reply {
  const query = compileQuery(params.query, context.now)
  const update = updateOf(parse(params.data, context.now), true)
  const [found] = find({ ...context, query, limit: 1 }, context.statistics)
  if (!found) return { updated: 0, doc: null }
  change(context, found, update, query.condition)
  return { updated: 1, doc: context.session.read(context.collection, found.id)?.text ?? null }
}

export function removeDocument(context: RequestContext, params: Parameters): Reply {
  const query = compileQuery(params.query, context.now)
  const found = find({ ...context, query, limit: params.multi === true ? 0 : 1 }, context.statistics)
  for (const one of found) context.session.write(context.collection, one.id, null)
  return { deleted: found.length }
}

export function aggregateDocuments(context: RequestContext, { stages }: Parameters): Reply {
  if (!Array.isArray(stages)) throw invalidParameter('stages must be a list')
  return { list: aggregate(context, stages) }
}
