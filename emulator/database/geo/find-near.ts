import { type FindRequest, type Found, withOwnView } from '../query/find'
import type { Statistics } from '../query/statistics'
import type { RowId } from '../store/row'
import type { Fields } from '../value'
import { type GeoClause, metresTo } from './geo-clause'
import { geoIndexFor } from './geo-index-for'
import { geometriesAt } from './geo-operators'
import { EARTH_RADIUS } from './sphere'

export interface Near extends Found {
  metres: number
}

const FIRST_RING = 250 / EARTH_RADIUS

function nearest(fields: Fields, clause: GeoClause): number {
  const geometries = geometriesAt(fields, clause.path.split('.'))
  return Math.min(...geometries.map((geometry) => metresTo(clause.cap, geometry)))
}

/** Documents in order of distance: looks in growing rings until as many are found as were asked for. */
export function findNear(request: FindRequest, clause: GeoClause, statistics: Statistics): Near[] {
  const { session, collection, query, skip = 0, limit = 0 } = request
  const index = geoIndexFor(collection, clause.path)
  const wanted = limit > 0 ? skip + limit : Number.POSITIVE_INFINITY
  const own = session.ownView(collection)
  const seen = new Set<RowId>()
  const found: Near[] = []
  const most = Math.min(clause.cap.angle, Math.PI)
  for (
    let angle = wanted < Number.POSITIVE_INFINITY ? Math.min(FIRST_RING, most) : most;
    ;
    angle = Math.min(angle * 4, most)
  ) {
    const rows = index.within({ center: clause.cap.center, angle })
    for (const { id, version } of withOwnView(request, rows, own)) {
      if (seen.has(id)) continue
      seen.add(id)
      statistics.examined += 1
      if (query.test(version.fields)) found.push({ id, version, metres: nearest(version.fields, clause) })
    }
    const sure = found.filter(({ metres }) => metres <= angle * EARTH_RADIUS).length
    if (sure >= wanted || angle >= most || seen.size >= index.size + own.length) break
  }
  return found.sort((a, b) => a.metres - b.metres)
}
