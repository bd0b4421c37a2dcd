import type { Board, BoardLine, Note, ShiftToWalk, Walk } from '../contract/check-in'
import { ticketCode } from '../events/ticket'
import type { Files } from '../platform/files'
import type { Secrets } from '../platform/secrets'
import { showing } from '../reports/shown-photos'
import type { RouteCopy } from '../routes/stored-route'
import { photoWishes } from './photo-wish'
import { picturesAmong } from './pictures'
import type { AsksPhoto } from './scans'
import { standing } from './shift-marks'
import { type PersonWalk, walksOf } from './walk'
import type { WalkedShift } from './walked-shift'
import { closesAt, opensAt } from './window'

const iso = (at: number): string => new Date(at).toISOString()

export function walkSaid(walk: PersonWalk): Walk {
  return {
    in: walk.in && { ...walk.in, at: iso(walk.in.at) },
    out: walk.out && { ...walk.out, at: iso(walk.out.at) },
    points: walk.points.map((point) => ({ ...point, at: iso(point.at) })),
    waiting: walk.waiting.map((mark) => ({ ...mark, at: mark.at === null ? null : iso(mark.at) })),
  }
}

/** Points that are there to be seen. */
const pointsOf = (route: RouteCopy) => route.points.filter(({ gone }) => !gone)
/** First characters of a code: enough to know a point by, and far too few to forge it. */
const sceneStart = (code: string): string => code.slice(0, 5)

/** A shift as its volunteer's phone keeps it; null for someone who is not on it. */
export function shiftToWalk(
  shift: WalkedShift,
  personId: string,
  { secrets, communityId, now }: { secrets: Secrets; communityId: string; now: Date },
): ShiftToWalk | null {
  const entry = shift.entries.find(({ id }) => id === personId)
  if (!entry) return null
  const asksPhoto = photoWishes(secrets, communityId, shift.id)
  const walk = walksOf(shift, now, asksPhoto).find(({ number }) => number === entry.number)
  if (!walk) return null
  return {
    shiftId: shift.id,
    ...{ title: shift.title, kind: shift.kind, place: shift.place },
    startsAt: shift.startsAt.toISOString(),
    endsAt: shift.endsAt.toISOString(),
    cancelled: shift.cancelled !== null,
    security: shift.security,
    number: entry.number,
    code: ticketCode(secrets, shift.id, entry.ticketId, entry.number),
    waiting: !walk.seated,
    opensAt: iso(opensAt(shift)),
    closesAt: iso(closesAt(shift)),
    route: shift.route && {
      ...{ name: shift.route.name, order: shift.route.order },
      points: pointsOf(shift.route).map(({ id, name, hint, position, radius, code }) => ({
        ...{ id, name, hint, position, radius },
        sceneStart: sceneStart(code),
        photo: asksPhoto(entry.number, id),
      })),
    },
    walk: walkSaid(walk),
  }
}

/** Signs addresses of the pictures, if there are any. */
export async function boardOf(
  shift: WalkedShift,
  asksPhoto: AsksPhoto,
  now: Date,
  files: Pick<Files, 'addresses'>,
): Promise<Board> {
  const walks = walksOf(shift, now, asksPhoto)
  const notes = notesOf(shift)
  const spots = walks.flatMap(({ pictures }) => pictures.map(({ fileId }) => fileId))
  const shown = await showing([...spots, ...notes.flatMap(({ photoId }) => photoId ?? [])], files)
  const names = new Map(shift.entries.map(({ number, name }) => [number, name]))
  return {
    shiftId: shift.id,
    title: shift.title,
    startsAt: shift.startsAt.toISOString(),
    endsAt: shift.endsAt.toISOString(),
    cancelled: shift.cancelled !== null,
    route: shift.route && {
      ...{ name: shift.route.name, order: shift.route.order },
      points: pointsOf(shift.route).map(({ id, name, hint, position, radius }) => ({
        ...{ id, name, hint, position, radius },
      })),
    },
    lines: walks.map((walk) => ({
      number: walk.number,
      name: names.get(walk.number) ?? '',
      state: stateOf(walk, shift, now),
      onWaitlist: !walk.seated,
      walk: walkSaid(walk),
      photos: walk.pictures.flatMap(({ fileId, ...of }) => shown([fileId]).map((photo) => ({ ...photo, ...of }))),
    })),
    notes: notes.map((note) => ({ ...note, photo: (note.photoId !== null && shown([note.photoId])[0]) || null })),
    serverNow: now.toISOString(),
  }
}

function stateOf(walk: PersonWalk, shift: WalkedShift, now: Date): BoardLine['state'] {
  if (walk.out) return 'gone'
  if (walk.in) return 'here'
  if (now < shift.startsAt) return 'expected'
  return now < shift.endsAt ? 'late' : 'off'
}

/** What was noted on the walk and not taken back, oldest first: what a report can be made of. */
export function notesOf(shift: Pick<WalkedShift, 'entries' | 'marks'>): Note[] {
  return shift.entries
    .flatMap(({ number }) => {
      const marks = shift.marks.of(number)
      const pictureOf = picturesAmong(marks)
      return standing(marks).flatMap((mark) => {
        if (mark.kind !== 'note') return []
        const { id, at, about, words, place, position } = mark
        const photoId = pictureOf(mark)
        return [{ number, at: at === null ? null : iso(at), id, about, words, place, position, photoId }]
      })
    })
    .sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : (a.at ?? '') > (b.at ?? '') ? 1 : a.id < b.id ? -1 : 1))
}
