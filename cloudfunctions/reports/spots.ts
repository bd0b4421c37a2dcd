import geohash from 'ngeohash'
import { metresBetween } from '../check-in/metres'

export interface Position {
  latitude: number
  longitude: number
}

/** Seven letters of geohash: a square of some 150 metres. */
const letters = 7
const cellOf = ({ latitude, longitude }: Position): string => geohash.encode(latitude, longitude, letters)

/** Under what a report is found by place: its square, its building, the thing itself. */
export function spotsOf(place: {
  position: Position | null
  building: string | null
  assetId: string | null
}): string[] {
  const { position, building, assetId } = place
  return [
    ...(position ? [`g:${cellOf(position)}`] : []),
    ...(building ? [`b:${building}`] : []),
    ...(assetId ? [`a:${assetId}`] : []),
  ]
}

/** The square of a position and the eight around it: everything within 130 metres, at China's latitudes. */
export function cellsAround(position: Position): string[] {
  const cell = cellOf(position)
  return [cell, ...geohash.neighbors(cell)].map((one) => `g:${one}`)
}

/** The middle of the square that a position lies in. */
export function middleOfSquare(position: Position): Position {
  const { latitude, longitude } = geohash.decode(cellOf(position))
  return { latitude, longitude }
}

/** In steps of ten metres. */
export const tensOfMetres = (a: Position, b: Position): number => Math.round(metresBetween(a, b) / 10) * 10
export { metresBetween }
