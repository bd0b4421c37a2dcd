import * as z from 'zod'
import { action } from './action'
import { Place } from './events'
import { ShownPhoto } from './report-shapes'
import { Position } from './routes'
import { Id, Instant } from './scalars'
import { Flag, MarkId, NoteKind, Scanned, ShiftNumber, WalkItem, WalkVerdict } from './walk-items'

export * from './walk-items'

const Result = z.strictObject({ id: MarkId, verdict: WalkVerdict, flags: z.array(Flag) })

/** `by`: a code of a point, the leader's turning code, the volunteer's code scanned by the leader, or the leader's word. */
const Way = z.enum(['point', 'gather', 'scan', 'word'])

/** How far one person's shift has come. */
export const Walk = z.strictObject({
  in: z.strictObject({ at: Instant, by: Way, flags: z.array(Flag) }).nullable(),
  /** `forgotten`: nobody checked out, so the shift's own end was taken. */
  out: z.strictObject({ at: Instant, forgotten: z.boolean() }).nullable(),
  /** Points seen, each once, in the order they were seen. */
  points: z.array(
    z.strictObject({
      pointId: Id,
      /** The mark that counts; null where a leader vouched for it. */
      markId: MarkId.nullable(),
      at: Instant,
      flags: z.array(Flag),
      /** A picture of the spot came with it. */
      pictured: z.boolean(),
    }),
  ),
  /** Marks that want the leader's word. */
  waiting: z.array(
    z.strictObject({ id: MarkId, what: z.enum(['in', 'point', 'out']), at: Instant.nullable(), flags: z.array(Flag) }),
  ),
})
export type Walk = z.infer<typeof Walk>

const WalkedRoute = z.strictObject({
  name: z.string(),
  order: z.enum(['given', 'any']),
  points: z.array(
    z.strictObject({
      id: Id,
      name: z.string(),
      hint: z.string(),
      position: Position.nullable(),
      radius: z.number().int(),
    }),
  ),
})

/** Everything that a volunteer's phone needs for a shift, with or without network. */
export const ShiftToWalk = z.strictObject({
  shiftId: Id,
  title: z.string(),
  kind: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: Place,
  cancelled: z.boolean(),
  /** Security duty; checking in is voluntary on any other. */
  security: z.boolean(),
  /** The caller's own number, and the code that the leader scans. */
  number: ShiftNumber,
  code: z.string(),
  waiting: z.boolean(),
  /** Between these moments check-ins count. */
  opensAt: Instant,
  closesAt: Instant,
  route: WalkedRoute.extend({
    points: z.array(
      WalkedRoute.shape.points.element.extend({
        /** First characters of the code's text: enough to know a point offline, and not to forge its code. */
        sceneStart: z.string(),
        /** A picture of the spot would be welcome; who is asked at which point never changes. */
        photo: z.boolean(),
      }),
    ),
  }).nullable(),
  walk: Walk,
})
export type ShiftToWalk = z.infer<typeof ShiftToWalk>

/** A volunteer as the shift's leader sees them. */
export const BoardLine = z.strictObject({
  number: ShiftNumber,
  name: z.string(),
  /** `late`: the shift has begun without them. `off`: it is over and they never came. */
  state: z.enum(['expected', 'late', 'here', 'gone', 'off']),
  onWaitlist: z.boolean(),
  walk: Walk,
  /** Pictures of spots, in the order of the scans that they were taken for. */
  photos: z.array(ShownPhoto.extend({ of: MarkId, pointId: Id.nullable() })),
})
export type BoardLine = z.infer<typeof BoardLine>

/** What was noted on the walk, by whom and where. */
export const Note = z.strictObject({
  id: MarkId,
  number: ShiftNumber,
  at: Instant.nullable(),
  about: NoteKind,
  words: z.string(),
  place: z.string(),
  position: Position.nullable(),
  photoId: z.string().nullable(),
})
export type Note = z.infer<typeof Note>

const BoardNote = Note.extend({ photo: ShownPhoto.nullable() })

export const Board = z.strictObject({
  shiftId: Id,
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  cancelled: z.boolean(),
  route: WalkedRoute.nullable(),
  lines: z.array(BoardLine),
  notes: z.array(BoardNote),
  serverNow: Instant,
})
export type Board = z.infer<typeof Board>

/** What a leader's phone writes down. */
export const LeaderItem = z.discriminatedUnion('kind', [
  /** The volunteer's own code. */
  z.strictObject({ kind: z.literal('scan'), id: MarkId, at: Instant, code: Scanned }),
  /** The leader's word. */
  z.strictObject({ kind: z.literal('in'), id: MarkId, at: Instant, number: ShiftNumber }),
  z.strictObject({ kind: z.literal('out'), id: MarkId, at: Instant, number: ShiftNumber }),
  z.strictObject({ kind: z.literal('point'), id: MarkId, at: Instant, number: ShiftNumber, pointId: Id }),
  /** Lets a mark count; `seen` says when it was, for one of which nobody knows. */
  z.strictObject({
    kind: z.literal('accept'),
    id: MarkId,
    at: Instant,
    number: ShiftNumber,
    of: MarkId,
    seen: Instant.nullable(),
  }),
  /** Lets a mark not count; wins over an acceptance until it is undone. */
  z.strictObject({ kind: z.literal('decline'), id: MarkId, at: Instant, number: ShiftNumber, of: MarkId }),
  /** Takes a leader's mark back. */
  z.strictObject({ kind: z.literal('undo'), id: MarkId, at: Instant, of: MarkId }),
])
export type LeaderItem = z.infer<typeof LeaderItem>

/**
 * `noted` is kept and `undone` was taken back; `unknown-number` and `unknown-point` count nowhere. Nothing was written
 * for the others.
 */
const LeaderVerdict = z.enum([
  'noted',
  'undone',
  'unknown-number',
  'unknown-point',
  'unknown-code',
  'other-shift',
  'outside-window',
  'changed',
])
export type LeaderVerdict = z.infer<typeof LeaderVerdict>

const ref = z.strictObject({ shiftId: Id })
/** A call takes a hundred marks; a phone that has more sends them in pieces. */
export const mostItems = 100
const mostListed = 1000

export const checkIn = {
  /** The caller's shifts of these days, soonest first: what scanning a code needs, so that it can wait for a network. */
  mine: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ shifts: z.array(ShiftToWalk), serverNow: Instant }),
    refusals: [],
  }),
  /** Sends what a phone wrote down. Natural key: each mark's id; in any order, split or repeated, the outcome is one. */
  send: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      shiftId: Id,
      /** The caller's own number on the shift. */
      number: ShiftNumber,
      items: z.array(WalkItem).min(1).max(mostListed),
    }),
    output: z.strictObject({ results: z.array(Result), walk: Walk, serverNow: Instant }),
    refusals: ['shift-not-mine', 'shift-cancelled', 'shift-closed', 'too-many-items', 'too-many-marks'],
  }),
  /** The leader's day: who is here, which points are done, who is late, what wants a word. */
  board: action({
    who: 'resident',
    repeat: 'read',
    input: ref,
    output: Board,
    refusals: ['not-shift-leader'],
  }),
  /** The turning codes of this shift alone, for showing them without network: 16 characters for each step of 30 s. */
  display: action({
    who: 'resident',
    repeat: 'read',
    input: ref,
    output: z.strictObject({
      /** Of a code `G1.shift.step.proof`. */
      firstStep: z.number().int(),
      proofs: z.string(),
      serverNow: Instant,
    }),
    refusals: ['not-shift-leader', 'shift-cancelled', 'shift-closed'],
  }),
  /** Natural key: each mark's id, as with `send`. */
  lead: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ shiftId: Id, items: z.array(LeaderItem).min(1).max(mostListed) }),
    output: z.strictObject({
      results: z.array(z.strictObject({ id: MarkId, verdict: LeaderVerdict })),
      board: Board,
    }),
    refusals: ['not-shift-leader', 'shift-cancelled', 'shift-closed', 'too-many-items', 'too-many-marks'],
  }),
}
