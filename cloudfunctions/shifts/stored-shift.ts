import * as z from 'zod'
import { isMarked, StoredMarks } from '../check-in/shift-marks'
import { Place } from '../contract/events'
import { OpenTo } from '../contract/shifts'
import { DutyKind } from '../contract/teams'
import { PackedEntry, unpack } from '../roster/packed-entry'
import { standingOf } from '../roster/roster'
import type { Shift, ShiftFace, ShiftRoster } from './shift'

const Leader = z.object({ id: z.string(), name: z.string(), since: z.date().default(new Date(0)) })

/** What every read of a shift holds. */
const StoredSummary = z.object({
  _id: z.string(),
  communityId: z.string(),
  published: z.boolean(),
  /** The plan that made it. */
  planId: z.string().nullable(),
  team: z.object({ id: z.string(), name: z.string() }),
  /** Person ids, names and since when, as they stand in the team. */
  leaders: z.array(Leader),
  title: z.string(),
  kind: DutyKind,
  security: z.boolean(),
  place: Place,
  bring: z.string(),
  routeId: z.string().nullable(),
  startsAt: z.date(),
  endsAt: z.date(),
  openTo: OpenTo,
  capacity: z.number().int(),
  waitlistCap: z.number().int(),
  /** As in an event's document. */
  room: z.number().int(),
  free: z.number().int(),
  cancelled: z.object({ at: z.date(), reason: z.string() }).nullable(),
  changed: z.object({ at: z.date(), words: z.string() }).nullable(),
  /** Counts edits by the leaders. */
  revision: z.number().int(),
})

export const StoredShift = StoredSummary.extend({
  /** The route's copy that came with the shift. */
  route: z.unknown().default(null),
  /** What a sign-up must agree to; emptied when the shift is cancelled. */
  termsMark: z.string(),
  /** Counts changes of the roster. */
  turns: z.number().int(),
  entries: z.array(PackedEntry),
  asks: z.record(z.string(), z.object({ words: z.string(), at: z.date() })).default({}),
  /** What happened on it so far. */
  marks: StoredMarks.optional(),
  /** When the timer that tells people looks at it next; null is at once. */
  tellAt: z.date().nullable().default(null),
})
export type StoredShift = z.infer<typeof StoredShift>

export const readShiftSummary = (row: unknown): Shift => shiftOf(StoredSummary.parse(row))

export function shiftOf(stored: z.infer<typeof StoredSummary>): Shift {
  const { _id, room, free: _free, ...shift } = stored
  return { ...pick(shift), id: _id, heads: stored.capacity + stored.waitlistCap - room }
}

/** Leaves behind what a wider document holds besides. */
const pick = (shift: Omit<z.infer<typeof StoredSummary>, '_id' | 'room' | 'free'>) => {
  const { communityId, published, planId, team, leaders, title, kind, security, place, bring, routeId } = shift
  const { startsAt, endsAt, openTo, capacity, waitlistCap, cancelled, changed, revision } = shift
  return {
    ...{ communityId, published, planId, team, leaders, title, kind, security, place, bring, routeId },
    ...{ startsAt, endsAt, openTo, capacity, waitlistCap, cancelled, changed, revision },
  }
}

/** The shift as `personId` may see it: of all places only their own comes out. */
export function readShiftFace(row: unknown, personId: string): ShiftFace {
  const stored = StoredShift.parse(row)
  const standing = standingOf(personId, stored.capacity, stored.entries)
  return {
    ...shiftOf(stored),
    mine: standing && { ...standing, entry: unpack(standing.entry) },
    checkedIn: standing !== null && isMarked(stored.marks ?? {}, standing.entry.number),
    asked: (standing && stored.asks[standing.entry.number]?.words) ?? null,
  }
}

export function readShift(row: unknown): ShiftRoster {
  const stored = StoredShift.parse(row)
  const { entries, turns, asks, marks = {} } = stored
  return {
    ...shiftOf(stored),
    entries: entries.map(unpack),
    turns,
    asks,
    isMarked: (number) => isMarked(marks, number),
  }
}
