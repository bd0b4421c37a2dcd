import type { WalkItem } from '../../cloudfunctions/contract/check-in'
import { pack } from '../../cloudfunctions/roster/packed-entry'
import type { Entry } from '../../cloudfunctions/roster/roster'
import { printOf, type RouteCopy, type StoredPoint } from '../../cloudfunctions/routes/stored-route'
import { shiftTermsMark, termsOf } from '../../cloudfunctions/shifts/terms-mark'
import { anEntry, hour, idOf } from './builders'
import { communityId } from './cloud'

/** The text of a checkpoint's code, the same at every run. */
export const sceneOf = (point: string, print = 1): string => `p${idOf(`${point}|${print}`)}`

/** Points fifty metres apart on a street, northwards. */
export function aPoint(id: string, place: number, fields: Partial<StoredPoint> = {}): StoredPoint {
  const code = sceneOf(id)
  return {
    id,
    name: `点位 ${place + 1}`,
    hint: '',
    position: { latitude: 26.45 + place * 0.00045, longitude: 106.67 },
    radius: 50,
    code,
    print: 1,
    prints: [printOf(code)],
    gone: false,
    ...fields,
  }
}

export const aRouteCopy = (fields: Partial<RouteCopy> = {}): RouteCopy => ({
  id: 'night-route',
  name: '夜巡路线',
  order: 'any',
  leastSeconds: 20,
  revision: 1,
  points: ['north', 'middle', 'south'].map((id, place) => aPoint(id, place)),
  ...fields,
})

/** The same route as the office keeps it. */
export const aStoredRoute = ({ id, ...copy }: RouteCopy = aRouteCopy()) => ({
  ...{ _id: id, communityId, about: '', retired: false, ...copy },
})

/** A shift that began an hour before `now` and lasts another two, as it is stored. */
export function aShift(now: Date, fields: { entries?: Entry[] } & Record<string, unknown> = {}) {
  const { entries = [], ...rest } = fields
  const startsAt = new Date(now.getTime() - hour)
  const shift = {
    _id: idOf('shift'),
    communityId,
    published: true,
    planId: null,
    team: { id: 'patrol-team', name: '巡防队' },
    leaders: [] as { id: string; name: string }[],
    title: '夜间巡防',
    kind: 'patrol',
    security: true,
    place: { name: '社区门岗', detail: '', position: { latitude: 26.45, longitude: 106.67 } },
    bring: '',
    routeId: 'night-route',
    route: aRouteCopy(),
    startsAt,
    endsAt: new Date(startsAt.getTime() + 3 * hour),
    openTo: 'team' as const,
    capacity: 10,
    waitlistCap: 5,
    room: 15 - entries.length,
    free: 10 - entries.length,
    cancelled: null,
    changed: null,
    revision: 1,
    turns: 0,
    ...rest,
    entries: entries.map(pack),
  }
  return { ...shift, termsMark: shift.cancelled ? '' : shiftTermsMark(termsOf(shift)) }
}

export const onDuty = (personId: string, number: string, fields: Partial<Entry> = {}): Entry =>
  anEntry(personId, { number, name: '志愿者', ...fields })

const near = { metres: 5, accuracy: 10 }

/** What one phone writes down, each under an id of its own. */
export function walkPhone(name: string) {
  let made = 0
  const next = (at: Date | null) => ({ id: `${name}-${made++}`, at: at?.toISOString() ?? null })
  return {
    point: (at: Date | null, code: string, fields: Partial<Extract<WalkItem, { kind: 'point' }>> = {}): WalkItem => ({
      ...{ kind: 'point', ...next(at), code, distance: near, ...fields },
    }),
    gather: (at: Date | null, code: string): WalkItem => ({ kind: 'gather', ...next(at), code, distance: near }),
    out: (at: Date | null): WalkItem => ({ kind: 'out', ...next(at) }),
    note: (at: Date | null, words: string): WalkItem => ({
      ...{ kind: 'note', ...next(at), about: 'correction', words, place: '东门', position: null },
    }),
    photo: (of: string, { fileId, key }: { fileId: string; key: string }): WalkItem => ({
      ...{ kind: 'photo', ...next(null), of, photoId: fileId, photoKey: key },
    }),
    undo: (of: string): WalkItem => ({ kind: 'undo', ...next(null), of }),
  }
}
