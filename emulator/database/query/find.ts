import { findNear } from '../geo/find-near'
import { geoIndexFor } from '../geo/geo-index-for'
import type { Collection } from '../store/collection'
import type { RowId, Version } from '../store/row'
import { rowId } from '../store/row'
import type { Session } from '../store/session'
import { type CompiledQuery, shapeOf } from './compiled-query'
import { planQuery, type SortPath } from './planner'
import { readPlan } from './read-plan'
import { sortBy } from './sort'
import type { Statistics } from './statistics'

export interface Found {
  id: RowId
  version: Version
}

export interface FindRequest {
  session: Session
  collection: Collection
  query: CompiledQuery
  sort?: readonly SortPath[]
  skip?: number
  /** 0 or absent: all. */
  limit?: number
}

/** A condition that names one document by its id needs no index. */
function onlyId(query: CompiledQuery): RowId | undefined {
  const id = query.condition._id
  return typeof id === 'string' || typeof id === 'number' ? rowId(id) : undefined
}

export interface Source {
  candidates: Iterable<Found>
  /** Whether the candidates come in the order that was asked for. */
  ordered: boolean
}

function sourceOf(request: FindRequest, statistics: Statistics): Source {
  const { session, collection, query, sort = [], skip = 0, limit = 0 } = request
  const id = onlyId(query)
  if (id !== undefined) {
    const version = session.read(collection, id)
    return { candidates: version ? [{ id, version }] : [], ordered: true }
  }
  const place = query.geo.find((clause) => clause.leading)
  if (place) {
    const rows = geoIndexFor(collection, place.path).within(place.cap)
    return { candidates: withOwnView(request, rows, session.ownView(collection)), ordered: sort.length === 0 }
  }
  const empty = Object.keys(query.condition).length === 0
  const wanted = limit > 0 ? skip + limit : 0
  const plan = empty && sort.length === 0 ? undefined : planQuery(collection, query.branches(), sort, wanted)
  if (empty ? sort.length > 0 && !plan : !plan || plan.bounded === 0) {
    statistics.withoutIndex(collection.name, shapeOf(query.condition, sort))
  }
  const rows = plan ? readPlan(plan) : collection.rows.values()
  const own = session.ownView(collection)
  if (own.length === 0) return { candidates: rows, ordered: plan?.ordered !== undefined || sort.length === 0 }
  return { candidates: withOwnView(request, rows, own), ordered: sort.length === 0 }
}

export function* withOwnView(
  { session, collection }: FindRequest,
  rows: Iterable<Found>,
  own: readonly { id: RowId; version: Version | null }[],
): Iterable<Found> {
  for (const row of rows) if (!session.hasOwnView(collection, row.id)) yield row
  for (const { id, version } of own) if (version) yield { id, version }
}

/** The documents that meet the condition, as the session sees them; counts every document the judge looks at. */
export function find(request: FindRequest, statistics: Statistics): Found[] {
  const { skip = 0, limit = 0, query, sort = [], collection } = request
  for (const { path } of query.geo) geoIndexFor(collection, path)
  const near = query.geo.find((clause) => clause.near)
  if (near && sort.length === 0) {
    const nearest = findNear(request, near, statistics)
    return nearest.slice(skip, limit > 0 ? skip + limit : undefined)
  }
  const { candidates, ordered } = sourceOf(request, statistics)
  const most = ordered && limit > 0 ? skip + limit : Number.POSITIVE_INFINITY
  const matching: Found[] = []
  for (const { id, version } of candidates) {
    statistics.examined += 1
    if (!query.test(version.fields)) continue
    matching.push({ id, version })
    if (matching.length >= most) break
  }
  const sorted = ordered ? matching : sortBy(matching, (found) => found.version.fields, sort)
  return skip > 0 || limit > 0 ? sorted.slice(skip, limit > 0 ? skip + limit : undefined) : sorted
}
