import { failedOperation } from '../failure'
import type { Collection } from '../store/collection'
import type { GeoIndex } from './geo-index'

/** The index a geo condition needs; without one the cloud refuses the query. */
export function geoIndexFor(collection: Collection, path: string): GeoIndex {
  const index = collection.geoIndexes.find((one) => one.path === path)
  if (!index) throw failedOperation(`error processing query: unable to find index for $geoNear query on '${path}'`)
  return index
}

/** The only geo index of a collection, for a stage that does not name its path. */
export function onlyGeoIndex(collection: Collection): GeoIndex {
  const [index, ...others] = collection.geoIndexes
  if (!index) throw failedOperation('error processing query: unable to find index for $geoNear query')
  if (others.length > 0) throw failedOperation('There is more than one 2dsphere index: $geoNear needs a key')
  return index
}
