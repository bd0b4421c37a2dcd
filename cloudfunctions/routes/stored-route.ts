import * as z from 'zod'
import { Position, type Route, type RouteFields } from '../contract/routes'

/** A checkpoint, with the code that its latest print shows. */
const StoredPoint = z.object({
  id: z.string(),
  name: z.string(),
  hint: z.string(),
  position: Position.nullable(),
  radius: z.number().int(),
  /** Text of the code: a type letter and 22 random characters; empty when the point is gone. */
  code: z.string(),
  print: z.number().int(),
  /** How the codes of all prints begin, so that what was scanned before a reprint is still known. */
  prints: z.array(z.string()),
  /** Taken off the route; kept for what was scanned there. */
  gone: z.boolean(),
})
export type StoredPoint = z.infer<typeof StoredPoint>

/** What a shift carries of its route. */
export const RouteCopy = z.object({
  id: z.string(),
  name: z.string(),
  order: z.enum(['given', 'any']),
  leastSeconds: z.number().int(),
  revision: z.number().int(),
  points: z.array(StoredPoint),
})
export type RouteCopy = z.infer<typeof RouteCopy>

export const StoredRoute = RouteCopy.omit({ id: true }).extend({
  _id: z.string(),
  communityId: z.string(),
  about: z.string(),
  retired: z.boolean(),
})
export type StoredRoute = z.infer<typeof StoredRoute>

export const readRoute = (row: unknown): StoredRoute => StoredRoute.parse(row)

export const copyOf = ({ _id, name, order, leastSeconds, revision, points }: StoredRoute): RouteCopy => ({
  ...{ id: _id, name, order, leastSeconds, revision, points },
})

/** Enough of a code to tell it from every other on the route, and too little to forge it. */
export const printOf = (code: string): string => code.slice(0, 9)

/** What a new point is made of. */
export interface Chance {
  /** 22 random characters. */
  random(): string
  pointId(place: number): string
}

/** The points as they are after an edit: those kept have their codes, new ones get one, others are gone. */
export function pointsAfter(
  before: readonly StoredPoint[],
  wished: RouteFields['points'],
  { random, pointId }: Chance,
): StoredPoint[] {
  const after = wished.map(({ id, ...fields }, place): StoredPoint => {
    const kept = before.find((point) => point.id === id && !point.gone)
    if (kept) return { ...kept, ...fields }
    const code = `p${random()}`
    return { id: pointId(place), ...fields, code, print: 1, prints: [printOf(code)], gone: false }
  })
  const gone = before.filter(({ id }) => !after.some((point) => point.id === id))
  return [...after, ...gone.map((point) => ({ ...point, code: '', gone: true }))]
}

/** A route as the office sees it. */
export const routeSaid = ({ _id, name, about, order, leastSeconds, points, revision }: StoredRoute): Route => ({
  ...{ id: _id, name, about, order, leastSeconds, revision },
  points: points
    .filter(({ gone }) => !gone)
    .map(({ id, name, hint, position, radius, print }) => ({ id, name, hint, position, radius, print })),
})
