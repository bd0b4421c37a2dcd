import type { Position, Route, RouteFields } from '@contract/routes'
import { randomKey } from '@/cloud/random-key'
import { routesCopy, workforceCopy } from '@/copy/workforce'

export interface PointForm {
  /** Names the point while it is edited; its id where it has one. */
  key: string
  id: string | null
  name: string
  hint: string
  /** Latitude and longitude as typed. */
  position: string
  radius: number
  /** Counts its prints; 0 for one that is new. */
  print: number
}

/** A route as it is typed. */
export interface RouteForm {
  name: string
  about: string
  order: Route['order']
  leastSeconds: number
  points: PointForm[]
}

export const blankPoint = (): PointForm => ({
  ...{ key: randomKey(), id: null, name: '', hint: '' },
  ...{ position: '', radius: 50, print: 0 },
})

export function routeForm(route: Route | null): RouteForm {
  if (!route) return { name: '', about: '', order: 'any', leastSeconds: 60, points: [blankPoint(), blankPoint()] }
  const { name, about, order, leastSeconds, points } = route
  return {
    name,
    about,
    order,
    leastSeconds,
    points: points.map((point) => ({ ...point, key: point.id, position: say(point.position) })),
  }
}

export const say = (position: Position | null): string =>
  position ? `${position.latitude.toFixed(6)}，${position.longitude.toFixed(6)}` : ''

/** Null for nothing, undefined for what is no place on earth. */
function readPosition(text: string): Position | null | undefined {
  if (text.trim() === '') return null
  const [latitude = Number.NaN, longitude = Number.NaN, ...more] = text
    .trim()
    .split(/[\s,，、]+/)
    .map(Number)
  const fits = more.length === 0 && Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return fits ? { latitude, longitude } : undefined
}

export type RouteReading = { ok: true; fields: RouteFields } | { ok: false; why: string; at?: number }

export function readRoute(form: RouteForm): RouteReading {
  const points: RouteFields['points'] = []
  for (const [at, { id, name, hint, radius, position: typed }] of form.points.entries()) {
    const position = readPosition(typed)
    if (position === undefined) return { ok: false, why: routesCopy.positionWrong, at }
    if (name.trim() === '') return { ok: false, why: workforceCopy.incomplete, at }
    points.push({ id, name: name.trim(), hint: hint.trim(), position, radius })
  }
  if (form.name.trim() === '' || points.length === 0) return { ok: false, why: workforceCopy.incomplete }
  const { about, order, leastSeconds } = form
  return { ok: true, fields: { name: form.name.trim(), about: about.trim(), order, leastSeconds, points } }
}
