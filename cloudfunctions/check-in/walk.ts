import type { Flag, WalkVerdict } from '../contract/check-in'
import { seating } from '../roster/roster'
import { paceFlags } from './pace'
import { type AsksPhoto, burstsIn, flagsOf, type Scanned, scansOf, type Words, wordsOf } from './scans'
import { undoneIn } from './shift-marks'
import type { Walked } from './walked-shift'
import { forgottenAfterMs } from './window'

export type Way = 'point' | 'gather' | 'scan' | 'word'

/** How far one volunteer's shift has come; moments are milliseconds since 1970. */
export interface PersonWalk {
  number: string
  seated: boolean
  in: { at: number; by: Way; flags: Flag[] } | null
  out: { at: number; forgotten: boolean } | null
  points: { pointId: string; markId: string | null; at: number; flags: Flag[]; pictured: boolean }[]
  /** Pictures of spots by the marks that they are of. */
  pictures: { of: string; pointId: string | null; fileId: string }[]
  waiting: { id: string; what: 'in' | 'point' | 'out'; at: number | null; flags: Flag[] }[]
  /** What came of one of the person's own marks; null for one that is not kept. */
  outcomeOf(id: string): { verdict: WalkVerdict; flags: Flag[] } | null
}

/** What all marks of a shift come to; depends on which there are and never on the order they came in. */
export function walksOf(shift: Walked, now: Date, asksPhoto: AsksPhoto): PersonWalk[] {
  const words = wordsOf(shift.marks.leader, shift.entries)
  const seated = new Set(seating(shift.capacity, shift.entries).seated.map(({ number }) => number))
  const scansByNumber = new Map(
    shift.entries.map(({ number }) => {
      const marks = shift.marks.of(number)
      return [number, scansOf(number, marks, seated.has(number), words, shift)]
    }),
  )
  const bursts = burstsIn([...scansByNumber.values()].flat())
  return shift.entries.map(({ number }) => {
    const scans = scansByNumber.get(number) ?? []
    const pace = paceFlags(scans, shift.route)
    const flags = (scan: Scanned): Flag[] => [
      ...flagsOf(scan, asksPhoto),
      ...(pace.get(scan) ?? []),
      ...(bursts.has(scan) ? (['burst'] as const) : []),
    ]
    return personWalk({ number, seated: seated.has(number), scans, flags, words, shift, now })
  })
}

interface Person {
  number: string
  seated: boolean
  scans: Scanned[]
  flags(scan: Scanned): Flag[]
  words: Words
  shift: Walked
  now: Date
}

/** Somebody was there at that moment. */
interface Presence {
  at: number
  by: Way
  pointId: string | null
  scan: Scanned | null
}

function personWalk(person: Person): PersonWalk {
  const { number, seated, scans, flags } = person
  const present = presencesOf(person)
  const first = present[0]
  const points = firstOf(present.filter(({ pointId }) => pointId !== null))
  return {
    number,
    seated,
    in: first ? { at: first.at, by: first.by, flags: first.scan ? flags(first.scan) : [] } : null,
    out: outOf(person, present),
    points: points.map(({ pointId, at, scan }) => ({
      ...{ pointId: pointId ?? '', markId: scan?.mark.id ?? null, at },
      ...{ flags: scan ? flags(scan) : [], pictured: (scan?.picture ?? null) !== null },
    })),
    pictures: scans.flatMap(({ mark, state, point, picture }) =>
      picture === null || state === 'undone' ? [] : [{ of: mark.id, pointId: point?.id ?? null, fileId: picture }],
    ),
    waiting: scans
      .filter(({ state }) => state === 'waits')
      .map((scan) => ({
        id: scan.mark.id,
        what: scan.mark.kind === 'gather' ? ('in' as const) : scan.mark.kind,
        at: scan.at,
        flags: flags(scan),
      })),
    outcomeOf: (id) => outcomeOf(id, person, first, points),
  }
}

function presencesOf({ number, scans, words }: Person): Presence[] {
  const own = scans.flatMap((scan): Presence[] => {
    if (scan.state !== 'counts' || scan.at === null || scan.mark.kind === 'out') return []
    return [{ at: scan.at, by: scan.mark.kind, pointId: scan.point?.id ?? null, scan }]
  })
  const said = words.seen.flatMap((mark): Presence[] => {
    if (mark.number !== number || mark.kind === 'out') return []
    const by = mark.kind === 'in' ? mark.how : 'word'
    return [{ at: mark.at, by, pointId: mark.kind === 'point' ? mark.pointId : null, scan: null }]
  })
  return [...own, ...said].sort((a, b) => a.at - b.at || (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
}

/** Each point once, when it was first seen. */
function firstOf(seen: readonly Presence[]): Presence[] {
  return seen.filter(({ pointId }, place) => seen.findIndex((other) => other.pointId === pointId) === place)
}

/** The leader's word goes before one's own; whoever was seen later than that had not gone yet. */
function outOf({ number, scans, words, shift, now }: Person, present: readonly Presence[]): PersonWalk['out'] {
  const [first, last] = [present[0], present.at(-1)]
  if (!first || !last) return null
  const said = words.seen.flatMap((mark) => (mark.kind === 'out' && mark.number === number ? [mark.at] : []))
  const own = scans.flatMap(({ mark, state, at }) =>
    mark.kind === 'out' && state === 'counts' && at !== null ? [at] : [],
  )
  const outs = said.length > 0 ? said : own
  if (outs.length > 0) return { at: Math.max(...outs, last.at), forgotten: false }
  if (now.getTime() <= shift.endsAt.getTime() + forgottenAfterMs) return null
  return { at: Math.max(shift.endsAt.getTime(), first.at), forgotten: true }
}

function outcomeOf(
  id: string,
  { number, scans, shift, flags }: Person,
  first: Presence | undefined,
  points: readonly Presence[],
): ReturnType<PersonWalk['outcomeOf']> {
  const marks = shift.marks.of(number)
  const mark = marks.get(id)
  if (!mark) return null
  const scan = scans.find((one) => one.mark.id === id)
  if (!scan) return { verdict: undoneIn(marks).has(id) ? 'undone' : 'noted', flags: [] }
  const seen = flags(scan)
  if (scan.state !== 'counts') return { verdict: scan.state, flags: seen }
  if (mark.kind === 'out') return { verdict: 'out', flags: seen }
  if (mark.kind === 'point') {
    return { verdict: points.some((point) => point.scan === scan) ? 'point' : 'again', flags: seen }
  }
  return { verdict: first?.scan === scan ? 'in' : 'again', flags: seen }
}
