import type { Flag } from '../contract/check-in'
import { sealOf } from '../door/ticket-code'
import type { RouteCopy, StoredPoint } from '../routes/stored-route'
import { picturesAmong } from './pictures'
import { standing, undoneIn } from './shift-marks'
import type { LeaderMark, Scan, WalkMark } from './walk-mark'
import type { Walked } from './walked-shift'

/** A scan or check-out of one volunteer, and whether it counts. */
export interface Scanned {
  mark: Scan
  number: string
  state: 'counts' | 'waits' | 'declined' | 'undone'
  /** Milliseconds since 1970; null when nobody knows yet. */
  at: number | null
  point: StoredPoint | null
  /** File id of a picture of the spot. */
  picture: string | null
}

/** What the leaders said, undone words left out. */
export interface Words {
  accepted: ReadonlyMap<string, Extract<LeaderMark, { kind: 'accept' }>>
  declined: ReadonlySet<string>
  seen: Extract<LeaderMark, { kind: 'in' | 'out' | 'point' }>[]
}

const keyOf = (number: string, id: string): string => `${number}|${id}`

/** Whether what a leader said is about that entry; a ticket of somebody who handed the place over is not. */
export function isAbout(
  mark: { number: string; seal?: string | undefined },
  { number, ticketId }: Walked['entries'][number],
): boolean {
  if (mark.number !== number) return false
  return mark.seal === undefined || ticketId === undefined || sealOf(ticketId) === mark.seal
}

export function wordsOf(leader: ReadonlyMap<string, LeaderMark>, entries: Walked['entries']): Words {
  const said = standing(leader)
    .filter((mark) => mark.kind !== 'in' || entries.some((entry) => isAbout(mark, entry)))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  return {
    accepted: new Map(said.flatMap((mark) => (mark.kind === 'accept' ? [[keyOf(mark.number, mark.of), mark]] : []))),
    declined: new Set(said.flatMap((mark) => (mark.kind === 'decline' ? [keyOf(mark.number, mark.of)] : []))),
    seen: said.filter((mark) => mark.kind === 'in' || mark.kind === 'out' || mark.kind === 'point'),
  }
}

/** One volunteer's scans in the order in which they happened, those of an unknown moment last. */
export function scansOf(
  number: string,
  marks: ReadonlyMap<string, WalkMark>,
  seated: boolean,
  words: Words,
  shift: Pick<Walked, 'route' | 'startsAt'>,
): Scanned[] {
  const undone = undoneIn(marks)
  const pictureOf = picturesAmong(marks)
  const scans = [...marks.values()].flatMap((mark): Scanned[] => {
    if (mark.kind !== 'point' && mark.kind !== 'gather' && mark.kind !== 'out') return []
    const accepted = words.accepted.get(keyOf(number, mark.id))
    const sure = seated && (mark.seen === 'live' || mark.seen === 'queued')
    const state = undone.has(mark.id)
      ? 'undone'
      : words.declined.has(keyOf(number, mark.id))
        ? 'declined'
        : sure || accepted
          ? 'counts'
          : 'waits'
    const at = accepted ? (accepted.seen ?? mark.at ?? shift.startsAt.getTime()) : mark.at
    const isPoint = mark.kind === 'point'
    const [point, picture] = isPoint ? [pointOf(shift.route, mark.print), pictureOf(mark)] : [null, null]
    return [{ mark, number, state, at, point, picture }]
  })
  return scans.sort(byTime)
}

const byTime = (a: Scanned, b: Scanned): number =>
  (a.at ?? Number.POSITIVE_INFINITY) - (b.at ?? Number.POSITIVE_INFINITY) || (a.mark.id < b.mark.id ? -1 : 1)

const pointOf = (route: RouteCopy | null, print: string): StoredPoint | null =>
  route?.points.find(({ prints }) => prints.includes(print)) ?? null

const burstMs = 10_000
const burstPeople = 4

/** Scans of many people within seconds by one code: perhaps a picture that went around. */
export function burstsIn(all: readonly Scanned[]): ReadonlySet<Scanned> {
  const byCode = new Map<string, Scanned[]>()
  for (const scan of all) {
    if (scan.mark.kind === 'out' || scan.state === 'undone' || scan.at === null) continue
    const code = scan.mark.kind === 'point' ? scan.mark.print : ''
    byCode.set(code, [...(byCode.get(code) ?? []), scan])
  }
  const bursts = new Set<Scanned>()
  for (const scans of byCode.values()) {
    for (const first of scans) {
      const together = scans.filter(({ at }) => at !== null && first.at !== null && between(at - first.at, 0, burstMs))
      if (new Set(together.map(({ number }) => number)).size < burstPeople) continue
      for (const scan of together) bursts.add(scan)
    }
  }
  return bursts
}

const between = (value: number, from: number, to: number) => value >= from && value <= to

/** A phone may say that it is not sure by more than that; it is not believed further. */
const mostAccuracy = 100
/** Around a gathering place. */
const gatherRadius = 200

/** What speaks against one scan, by itself. */
export function flagsOf({ mark, point, picture, number }: Scanned, asksPhoto: AsksPhoto): Flag[] {
  const flags: Flag[] = []
  if (mark.seen === 'queued') flags.push('offline')
  if (mark.seen === 'late') flags.push('late')
  if (mark.seen === 'unsure') flags.push('unsure')
  if (mark.kind === 'out') return flags
  const hasPlace = mark.kind === 'gather' || point?.position
  if (mark.distance === null) flags.push('no-location')
  else if (hasPlace) {
    const radius = (point?.radius ?? gatherRadius) + Math.min(mark.distance.accuracy, mostAccuracy)
    if (mark.distance.metres > radius) flags.push('far')
  }
  if (mark.kind === 'point' && point && picture === null && asksPhoto(number, point.id)) flags.push('no-photo')
  return flags
}

/** Whether a picture of the spot is asked of this number at this point. */
export type AsksPhoto = (number: string, pointId: string) => boolean
