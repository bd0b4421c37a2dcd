import * as z from 'zod'
import { Distance, NoteKind } from '../contract/check-in'
import { Position } from '../contract/routes'

/**
 * How sure the moment is: `live` came at once, `queued` later, `late` too late to count by itself, and `unsure` from a
 * phone that does not know the time. Earlier in this list wins where one mark came twice.
 */
export const seenWays = ['live', 'queued', 'late', 'unsure'] as const
export type Seen = (typeof seenWays)[number]

/** Milliseconds since 1970; null when nobody knows. */
const at = z.number().int().nullable()
const seen = z.enum(seenWays)
const id = z.string()

/** What a volunteer did on a shift; holds no person, only what happened. */
export const WalkMark = z.discriminatedUnion('kind', [
  z.object({
    id,
    kind: z.literal('point'),
    at,
    seen,
    /** How the scanned code begins. */
    print: z.string(),
    distance: Distance,
    photoId: z.string().nullable(),
  }),
  z.object({ id, kind: z.literal('gather'), at, seen, distance: Distance }),
  z.object({ id, kind: z.literal('out'), at, seen }),
  z.object({
    id,
    kind: z.literal('note'),
    at,
    about: NoteKind,
    words: z.string(),
    place: z.string(),
    position: Position.nullable(),
    photoId: z.string().nullable(),
  }),
  /** Null once its words and pictures were taken out. */
  z.object({ id, kind: z.literal('photo'), of: id, photoId: z.string().nullable() }),
  z.object({ id, kind: z.literal('undo'), of: id }),
  /** Claims minutes that the record does not show. */
  z.object({ id, kind: z.literal('dispute'), from: z.number().int(), to: z.number().int(), words: z.string() }),
])
export type WalkMark = z.infer<typeof WalkMark>
export type Scan = Extract<WalkMark, { kind: 'point' | 'gather' | 'out' }>

const by = z.string()
const number = z.string()
const when = z.number().int()

/** What a leader saw or decided; `by` is a keyed hash of who it was, on this shift alone. */
export const LeaderMark = z.discriminatedUnion('kind', [
  /** Scanned, with the seal of the very ticket, as whoever takes a place over takes its number over too. */
  z.object({
    id,
    kind: z.literal('in'),
    at: when,
    by,
    number,
    how: z.enum(['scan', 'word']),
    seal: z.string().optional(),
  }),
  z.object({ id, kind: z.literal('out'), at: when, by, number }),
  z.object({ id, kind: z.literal('point'), at: when, by, number, pointId: z.string() }),
  z.object({ id, kind: z.literal('accept'), at: when, by, number, of: id, seen: at }),
  z.object({ id, kind: z.literal('decline'), at: when, by, number, of: id }),
  z.object({ id, kind: z.literal('undo'), at: when, by, of: id }),
])
export type LeaderMark = z.infer<typeof LeaderMark>

/** What the office wrote on a record. */
export const StaffMark = z.discriminatedUnion('kind', [
  z.object({ id, kind: z.literal('add'), by, number, from: when, to: when, reason: z.string() }),
  z.object({ id, kind: z.literal('strike'), by, number, from: when, to: when, reason: z.string() }),
  z.object({ id, kind: z.literal('answer'), by, number, of: id, words: z.string() }),
  z.object({ id, kind: z.literal('undo'), by, of: id }),
])
export type StaffMark = z.infer<typeof StaffMark>

export type AnyMark = WalkMark | LeaderMark | StaffMark
