import * as z from 'zod'
import { action } from './action'
import { LocalDate } from './events-series'
import { Id, Instant, Line, MemberCode } from './scalars'

/** By the clock of Shanghai. */
export const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const SegmentKind = z.enum(['news', 'notices', 'songs', 'own', 'commentary', 'safety'])
export type SegmentKind = z.infer<typeof SegmentKind>

/** A part of a broadcast, in the order of the list. */
export const Segment = z.strictObject({
  id: Id,
  kind: SegmentKind,
  title: Line(1, 30),
  minutes: z.number().int().min(1).max(240),
})
export type Segment = z.infer<typeof Segment>

/** `safety` is the reminder at nightfall, which a patrol speaks and which has a log of its own. */
export const ProgrammeKind = z.enum(['broadcast', 'safety'])
export type ProgrammeKind = z.infer<typeof ProgrammeKind>

/** `programme@2026-11-25`: a programme and the day for which its rule announced it, wherever it was moved to. */
export const BroadcastId = z.string().regex(/^[A-Za-z0-9_-]{1,40}@\d{4}-\d{2}-\d{2}$/)

export const Broadcast = z.strictObject({
  id: BroadcastId,
  programmeId: Id,
  kind: ProgrammeKind,
  title: Line(1, 30),
  startsAt: Instant,
  endsAt: Instant,
  state: z.enum(['on', 'cancelled']),
  /** When the rule had it, where it was moved. */
  movedFrom: Instant.nullable(),
  /** Beside the rule, on one day only. */
  special: z.boolean(),
  /** Why it is cancelled, moved or special; empty for an ordinary one. */
  note: Line(0, 100),
  /** Empty when the host has left or none is named yet. */
  hosts: z.array(Id),
  guests: z.array(z.strictObject({ id: Id, name: Line(1, 20) })),
  segments: z.array(Segment),
})
export type Broadcast = z.infer<typeof Broadcast>

/** A host who looks for somebody to take their turn, or to exchange it. */
export const OpenTurn = z.strictObject({
  broadcastId: BroadcastId,
  from: Id,
  /** The one host who is asked; null asks every host. */
  to: Id.nullable(),
  /** The asked host's own broadcast that is wanted for it; null gives the turn away. */
  inReturn: BroadcastId.nullable().default(null),
})
export type OpenTurn = z.infer<typeof OpenTurn>

/** The programme of some weeks, whole, as a phone keeps it. */
export const ProgrammeSheet = z.strictObject({
  /** Changes with every edit and once a week; nothing else may be read from it. */
  mark: z.string(),
  /** Days of Shanghai's calendar that it covers, both included: last week to five weeks from now. */
  from: LocalDate,
  until: LocalDate,
  /** Programmes that play in these days or are still announced, with their newest title. */
  programmes: z.array(z.strictObject({ id: Id, kind: ProgrammeKind, title: Line(1, 30), about: Line(0, 200) })),
  /** By the moment they begin; cancelled ones stay where they were. */
  broadcasts: z.array(Broadcast),
  hosts: z.array(z.strictObject({ id: Id, name: Line(1, 20) })),
  /** Address of the calendar that phones may subscribe to. */
  calendarUrl: z.string(),
})
export type ProgrammeSheet = z.infer<typeof ProgrammeSheet>

/** As which host a person is announced, and since when their account belongs to it. */
export const OwnHosting = z.strictObject({
  name: z.string(),
  since: Instant.nullable(),
  leftOn: LocalDate.nullable(),
})
export type OwnHosting = z.infer<typeof OwnHosting>

const turn = z.strictObject({ broadcastId: BroadcastId })
const inReturn = BroadcastId.nullable().default(null)

/** What a phone has of the programme already; null for nothing. */
export const SheetMark = z.string().max(60).nullable()

/** The sheet, or null when the mark still says the same; `me` is for callers who are a host. */
export const ProgrammeAnswer = z.strictObject({
  sheet: ProgrammeSheet.nullable(),
  me: z.strictObject({ hostId: Id, turns: z.array(OpenTurn) }).nullable(),
})
export type ProgrammeAnswer = z.infer<typeof ProgrammeAnswer>

export const radio = {
  /** One read, whatever is answered. */
  programme: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({ mark: SheetMark }),
    output: ProgrammeAnswer,
    refusals: [],
  }),
  /** Ties the caller's account to the host to whom the office gave this code. Natural key: the code, good for one account. */
  becomeHost: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ code: MemberCode }),
    output: z.strictObject({ hostId: Id }),
    refusals: ['code-unknown', 'already-host', 'changed-meanwhile'],
    limit: { per: 'hour', times: 20 },
  }),
  /**
   * Gives a turn of a broadcast to come away, or offers it for one of the asked host's. Natural key: the turn with what is
   * asked. To whoever is not its host the broadcast answers like a missing one.
   */
  offerTurn: action({
    who: 'resident',
    repeat: 'natural-key',
    input: turn.extend({ to: Id.nullable(), inReturn }),
    output: z.strictObject({}),
    refusals: ['broadcast-not-found', 'host-not-found', 'broadcast-over', 'changed-meanwhile'],
  }),
  /** Natural key: the turn. */
  withdrawTurn: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: turn,
    output: z.strictObject({}),
    refusals: ['broadcast-not-found', 'changed-meanwhile'],
  }),
  /** `inReturn` as it was read, so that nobody gives away more than they saw. Natural key: the turn; taken twice it is had once. */
  takeTurn: action({
    who: 'resident',
    repeat: 'natural-key',
    input: turn.extend({ inReturn }),
    output: z.strictObject({}),
    refusals: ['broadcast-not-found', 'turn-not-offered', 'broadcast-over', 'changed-meanwhile'],
  }),
}
