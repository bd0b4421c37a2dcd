import { parseFields } from '../ejson'
import { failedOperation } from '../failure'
import { compileCondition } from '../query/compiled-query'
import type { RequestContext } from '../requests'
import { editPath } from '../update/edit-path'
import { type Fields, isFields, reach, type Value } from '../value'
import { findNear } from './find-near'
import { geoIndexFor, onlyGeoIndex } from './geo-index-for'

const MAKING = { creates: true, strict: true }

const put = (fields: Fields, path: string, value: Value): Fields =>
  editPath(fields, path.split('.'), () => value, MAKING)

/** The `$geoNear` stage: documents by distance, each with its distance (in metres, times the multiplier). */
export function geoNear(context: RequestContext, stage: Fields): Fields[] {
  const { collection, now } = context
  const { near, distanceField, key, query, limit, num, includeLocs, distanceMultiplier = 1 } = stage
  if (typeof distanceField !== 'string') throw failedOperation('$geoNear requires a distanceField option as a String')
  const index = typeof key === 'string' ? geoIndexFor(collection, key) : onlyGeoIndex(collection)
  const { maxDistance = null, minDistance = null } = stage
  const nearSphere = { $geometry: near ?? null, $maxDistance: maxDistance, $minDistance: minDistance }
  const compiled = compileCondition({
    $and: [isFields(query) ? query : {}, { [index.path]: { $nearSphere: nearSphere } }],
  })
  const clause = compiled.geo.find((one) => one.near)
  if (!clause) throw failedOperation('$geoNear needs a near point')
  const most = Number(limit ?? num ?? 0)
  const found = findNear({ ...context, query: compiled, limit: most }, clause, context.statistics)
  return found.slice(0, most > 0 ? most : undefined).map(({ version, metres }) => {
    const fields = put(parseFields(version.text, now), distanceField, metres * Number(distanceMultiplier))
    const location = reach(version.fields, index.path.split('.'))[0]
    return typeof includeLocs === 'string' && location !== undefined ? put(fields, includeLocs, location) : fields
  })
}
