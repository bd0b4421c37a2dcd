import geohash from 'ngeohash'
import { metresBetween } from '../check-in/metres'

export interface Position {
  latitude: number
  longitude: number
}

/** Seven letters of geohash: a square of some 150 metres. Eight: one of some 20 by 40. */
const [wide, close] = [7, 8]
const prefixes = { [wide]: 'g', [close]: 'h' }
const cellOf = ({ latitude, longitude }: Position): string => geohash.encode(latitude, longitude, wide)

/** Under what a report is found by place: its squares, its building, the thing itself. */
export function spotsOf(place: {
  position: Position | null
  building: string | null
  assetId: string | null
}): string[] {
  const { position, building, assetId } = place
  return [
    ...(position ? [wide, close].map((letters) => spotIn(position, letters)) : []),
    ...(building ? [`b:${building}`] : []),
    ...(assetId ? [`a:${assetId}`] : []),
  ]
}

const spotIn = ({ latitude, longitude }: Position, letters: number): string =>
  `${prefixes[letters]}:${geohash.encode(latitude, longitude, letters)}`

/** The squares that cover everything within so many metres: at most 35 for 250, and for 50 in small squares. */
export const spotsWithin = (position: Position, metres: number): string[] => covering(position, metres, wide)
export const closeSpotsWithin = (position: Position, metres: number): string[] => covering(position, metres, close)

const metresInDegree = 111_000

function covering(position: Position, metres: number, letters: number): string[] {
  const { latitude, longitude } = position
  const north = metres / metresInDegree
  const east = north / Math.cos(((Math.abs(latitude) + north) * Math.PI) / 180)
  const box = geohash.bboxes(latitude - north, longitude - east, latitude + north, longitude + east, letters)
  return box
    .filter((cell) => metresBetween(position, nearestIn(cell, position)) <= metres)
    .map((cell) => `${prefixes[letters]}:${cell}`)
}

/** The place in a square that is nearest to another. */
function nearestIn(cell: string, { latitude, longitude }: Position): Position {
  const [south, west, north, east] = geohash.decode_bbox(cell)
  return {
    latitude: Math.min(Math.max(latitude, south), north),
    longitude: Math.min(Math.max(longitude, west), east),
  }
}

/** The middle of the square that a position lies in. */
export function middleOfSquare(position: Position): Position {
  const { latitude, longitude } = geohash.decode(cellOf(position))
  return { latitude, longitude }
}

/** In steps of ten metres. */
export const tensOfMetres = (a: Position, b: Position): number => Math.round(metresBetween(a, b) / 10) * 10
export { metresBetween }
