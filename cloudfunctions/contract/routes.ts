import * as z from 'zod'
import { action } from './action'
import { Key } from './events-office'
import { Id, Line } from './scalars'

/** Degrees as the map of the platform shows them. */
export const Position = z.strictObject({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type Position = z.infer<typeof Position>

/** The text of a printed code: a type letter, and 22 random characters for each print. */
export const PointScene = z.string().regex(/^p[A-Za-z0-9_-]{22}$/)

const pointFields = {
  name: Line(1, 30),
  /** Where to find the code: 三楼消防栓旁. */
  hint: Line(0, 60),
  position: Position.nullable(),
  /** Metres from the position within which a phone is surely there. */
  radius: z.number().int().min(10).max(500),
}

export const RoutePoint = z.strictObject({
  id: Id,
  ...pointFields,
  /** Counts the prints of its code; the latest alone is good. */
  print: z.number().int(),
})
export type RoutePoint = z.infer<typeof RoutePoint>

export const RouteFields = z.strictObject({
  name: Line(1, 30),
  about: Line(0, 100),
  /** Whether the points want to be seen in the order they stand in. */
  order: z.enum(['given', 'any']),
  /** Nobody gets from one point to another in less; the distance may ask for more. */
  leastSeconds: z.number().int().min(0).max(3600),
  /** `id` of a point that is there already; null makes a new one, and one that is left out is gone. */
  points: z
    .array(z.strictObject({ id: Id.nullable(), ...pointFields }))
    .min(1)
    .max(40),
})
export type RouteFields = z.infer<typeof RouteFields>

export const Route = z.strictObject({
  id: Id,
  name: z.string(),
  about: z.string(),
  order: z.enum(['given', 'any']),
  leastSeconds: z.number().int(),
  points: z.array(RoutePoint),
  /** Counts edits and prints. */
  revision: z.number().int(),
})
export type Route = z.infer<typeof Route>

const ref = z.strictObject({ routeId: Id })
const refPoint = z.strictObject({ routeId: Id, pointId: Id })

export const routes = {
  list: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ routes: z.array(Route) }),
    refusals: [],
  }),
  /** Natural key: `key`. */
  create: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, fields: RouteFields }),
    output: Route,
    refusals: [],
  }),
  /** Natural key: the revision being edited. Shifts to come that carry the route get it as it is then. */
  edit: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ routeId: Id, revision: z.number().int().min(1), fields: RouteFields }),
    output: Route,
    refusals: ['route-not-found', 'point-not-found', 'changed-meanwhile'],
  }),
  /** New shifts cannot choose it any more; shifts that have it keep it. Natural key: the route. */
  retire: action({
    who: 'staff',
    repeat: 'natural-key',
    input: ref,
    output: z.strictObject({}),
    refusals: ['route-not-found'],
  }),
  /**
   * Gives a point another code; the old print stops working at once, also in shifts that have begun. Natural key: the
   * print that is replaced.
   */
  reprint: action({
    who: 'staff',
    repeat: 'natural-key',
    input: refPoint.extend({ print: z.number().int().min(1) }),
    output: Route,
    refusals: ['route-not-found', 'point-not-found', 'changed-meanwhile'],
  }),
  /** What stands on the sheet to print: each point's name, number and the text of its code. */
  sheet: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: z.strictObject({
      name: z.string(),
      points: z.array(RoutePoint.pick({ id: true, name: true, hint: true, print: true }).extend({ scene: PointScene })),
    }),
    refusals: ['route-not-found'],
  }),
  /** A point's 小程序码 as a PNG. */
  pointCode: action({
    who: 'staff',
    repeat: 'read',
    input: refPoint,
    output: z.strictObject({ scene: PointScene, png: z.base64() }),
    refusals: ['route-not-found', 'point-not-found', 'code-not-available'],
  }),
}
