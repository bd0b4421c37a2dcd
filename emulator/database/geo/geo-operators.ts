import { type Fields, reach, type Value } from '../value'
import { geoTest } from './geo-clause'
import { type Geometry, geometryOf } from './geometry'

/** The geometries at a path; what is none is passed over. */
export function geometriesAt(fields: Fields, path: readonly string[]): Geometry[] {
  return reach(fields, path).flatMap((value) => {
    const isList = Array.isArray(value) && typeof value[0] !== 'number'
    return (isList ? value : [value]).flatMap((one) => {
      if (typeof one !== 'object' || one === null) return []
      try {
        return [geometryOf(one)]
      } catch {
        return []
      }
    })
  })
}

function operator(name: string) {
  return (...given: unknown[]) => {
    const path = String(given[0]).split('.')
    const { test } = geoTest(name, given[1] as Value)
    return (...documents: unknown[]) => geometriesAt(documents[0] as Fields, path).some(test)
  }
}

/** The judge knows no geometry of its own. */
export const geoOperators = {
  $near: operator('$near'),
  $nearSphere: operator('$nearSphere'),
  $geoWithin: operator('$geoWithin'),
  $geoIntersects: operator('$geoIntersects'),
}
