import type { MarkPicture, ShiftToWalk, Written } from './written-walk'

/** One point of the route as the card shows it. */
export interface PointDone {
  id: string
  name: string
  hint: string
  /** `sent` waits for the network or for the leader's word. */
  state: 'open' | 'sent' | 'done'
  at: string | null
  /** The mark that a picture would be of; null while there is none, or a leader vouched for it. */
  markId: string | null
  /** A picture of the spot would be welcome, waits on this phone, or is there. */
  picture: 'wished' | 'waiting' | 'there' | null
}

/** Where a volunteer stands in a shift, with what this phone wrote down and has not sent. */
export interface Progress {
  stage: 'early' | 'ready' | 'walking' | 'out' | 'missed' | 'cancelled' | 'waiting'
  inAt: string | null
  /** Checked in on this phone only, so far. */
  inPending: boolean
  outAt: string | null
  outPending: boolean
  forgotten: boolean
  points: PointDone[]
  done: number
  /** The first point still open. */
  next: PointDone | null
  /** Items of this shift that wait for the network. */
  pending: number
  /** Items that the leader has still to answer. */
  forLeader: number
}

/** The same picture with or without network: what the cloud said, and what waits here on top of it. */
export function progressOf(
  shift: ShiftToWalk,
  written: readonly Written[],
  now: number,
  pictures: readonly MarkPicture[] = [],
): Progress {
  const mine = written.filter(({ shiftId }) => shiftId === shift.shiftId).map(({ item }) => item)
  const undone = new Set(mine.flatMap((item) => (item.kind === 'undo' ? [item.of] : [])))
  const standing = mine.filter((item) => item.kind !== 'undo' && !undone.has(item.id))
  const arrivals = standing.filter((item) => item.kind === 'point' || item.kind === 'gather')
  const leaving = standing.find((item) => item.kind === 'out')
  const { walk } = shift
  const points = (shift.route?.points ?? []).map((point): PointDone => {
    const seen = walk.points.find(({ pointId }) => pointId === point.id)
    const here = standing.find((item) => item.kind === 'point' && item.code.startsWith(point.sceneStart))
    const state = seen ? 'done' : here ? 'sent' : 'open'
    const markId = (seen ? seen.markId : here?.id) ?? null
    const isComing = pictures.some(({ of }) => of === markId) || standing.some((item) => isPictureOf(item, markId))
    const wished = point.photo && state !== 'open' && markId !== null ? 'wished' : null
    const picture = seen?.pictured ? 'there' : isComing ? 'waiting' : wished
    const { id, name, hint } = point
    return { id, name, hint, state, at: seen?.at ?? here?.at ?? null, markId, picture }
  })
  const inAt = walk.in?.at ?? arrivals[0]?.at ?? null
  const isIn = walk.in !== null || arrivals.length > 0
  const isOut = walk.out !== null || leaving !== undefined
  return {
    stage: stageOf(shift, isIn, isOut, now),
    inAt,
    inPending: walk.in === null && arrivals.length > 0,
    outAt: walk.out?.at ?? leaving?.at ?? null,
    outPending: walk.out === null && leaving !== undefined,
    forgotten: walk.out?.forgotten ?? false,
    points,
    done: points.filter(({ state }) => state !== 'open').length,
    next: points.find(({ state }) => state === 'open') ?? null,
    pending: mine.length + pictures.filter(({ shiftId }) => shiftId === shift.shiftId).length,
    forLeader: walk.waiting.length,
  }
}

const isPictureOf = (item: Written['item'], markId: string | null): boolean =>
  item.kind === 'photo' && item.of === markId

function stageOf(shift: ShiftToWalk, isIn: boolean, isOut: boolean, now: number): Progress['stage'] {
  if (shift.cancelled) return 'cancelled'
  if (isOut) return 'out'
  if (isIn) return 'walking'
  if (shift.waiting) return 'waiting'
  if (now < Date.parse(shift.opensAt)) return 'early'
  return now <= Date.parse(shift.closesAt) ? 'ready' : 'missed'
}
