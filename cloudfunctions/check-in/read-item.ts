import type { WalkItem, WalkVerdict } from '../contract/check-in'
import { PointScene } from '../contract/routes'
import { photoIdIn, photoIdOf } from '../photos/places'
import type { Secrets } from '../platform/secrets'
import { stepAt, stepMs, stepTolerance } from '../platform/turning-code'
import { printOf } from '../routes/stored-route'
import { readGatherCode } from './gather-code'
import { isOfWalk } from './pictures'
import type { WalkMark } from './walk-mark'
import { seenAt } from './window'

/** What one item of a batch is to be written as, and what of the shift it depends on. */
export interface ReadItem {
  mark: WalkMark
  /** The moment that must lie in the shift; null when there is none. */
  moment: number | null
  /** The printed code that the shift's route must show. */
  code: string | null
}

export interface Reading {
  secrets: Secrets
  communityId: string
  /** Whose phone wrote it down. */
  personId: string
  shiftId: string
  now: Date
}

/** Codes are proven here, before any request; a verdict instead of a mark says why nothing is to be written. */
export function readItem(item: WalkItem, reading: Reading): ReadItem | WalkVerdict {
  const at = item.at === null ? null : Date.parse(item.at)
  if (item.kind === 'undo') return { mark: { id: item.id, kind: 'undo', of: item.of }, moment: null, code: null }
  if (item.kind === 'photo') {
    const photoId = ownPhoto(item, reading)
    if (photoId === null) return 'unknown-photo'
    return { mark: { id: item.id, kind: 'photo', of: item.of, photoId }, moment: null, code: null }
  }
  const seen = seenAt(at, reading.now)
  if (seen === 'yet to come') return 'outside-window'
  const { id } = item
  if (item.kind === 'out') return { mark: { id, kind: 'out', at, seen }, moment: at, code: null }
  if (item.kind === 'note') {
    const { about, words, place, position } = item
    const photoId = ownPhoto(item, reading)
    return { mark: { id, kind: 'note', at, about, words, place, position, photoId }, moment: at, code: null }
  }
  if (item.kind === 'gather') {
    const step = gatherStep(item.code, at, reading)
    if (typeof step === 'string') return step
    const mark: WalkMark = { id, kind: 'gather', at: at ?? step * stepMs, seen, distance: item.distance }
    return { mark, moment: mark.at, code: null }
  }
  const scene = PointScene.safeParse(item.code)
  if (!scene.success) return 'unknown-code'
  const { distance } = item
  const photoId = ownPhoto(item, reading)
  const mark: WalkMark = { id, kind: 'point', at, seen, print: printOf(scene.data), distance, photoId }
  return { mark, moment: at, code: scene.data }
}

/** The picture's file id, if its name is the MAC of this person and the key they brought it under; null otherwise. */
function ownPhoto({ photoId, photoKey }: Pictured, { secrets, ...owner }: Reading): string | null {
  if (photoId === undefined || photoKey === undefined || !isOfWalk(photoId)) return null
  return photoIdIn(photoId) === photoIdOf(secrets, owner, photoKey) ? photoId : null
}

type Pictured = Pick<Extract<WalkItem, { kind: 'point' | 'note' | 'photo' }>, 'photoId' | 'photoKey'>

/** The step that a turning code of this shift was shown in, if the phone says that it scanned it then. */
function gatherStep(code: string, at: number | null, { secrets, communityId, shiftId, now }: Reading) {
  const shown = readGatherCode(secrets, communityId, code)
  if (!shown.ok) return shown.why === 'forged' ? 'unknown-code' : shown.why
  if (shown.id !== shiftId) return 'other-shift'
  if (shown.step > stepAt(now) + stepTolerance) return 'outside-window'
  if (at !== null && Math.abs(shown.step - stepAt(new Date(at))) > stepTolerance) return 'stale-code'
  return shown.step
}
