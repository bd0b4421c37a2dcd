import * as z from 'zod'
import { action } from './action'
import { LocalDate } from './events-series'
import { BroadcastId, ProgrammeKind, Segment } from './radio'
import { Id, Instant, Line, Paragraphs } from './scalars'

/** What a broadcast was announced as, for somebody who speaks in it. */
export const DutyFacts = z.strictObject({
  broadcastId: BroadcastId,
  programmeId: Id,
  kind: ProgrammeKind,
  title: Line(1, 30),
  startsAt: Instant,
  endsAt: Instant,
  segments: z.array(Segment).max(20),
  /** The caller as a host of it; null for staff who are none. */
  host: z.strictObject({ id: Id, name: Line(1, 20) }).nullable(),
})
export type DutyFacts = z.infer<typeof DutyFacts>

const Told = z.strictObject({
  state: z.enum(['aired', 'missed']),
  /** Segments of the running order that were not read, by id. */
  skipped: z.array(Id).max(20),
  /** Why it was missed, or what was different; whatever was missed has a reason. */
  reason: Line(0, 100),
})

/** What became of a broadcast, as its host or the office noted it. */
export const Airing = Told.extend({
  broadcastId: BroadcastId,
  /** When it was done, as whoever noted it said. */
  at: Instant,
  /** When the cloud heard of it: later where a phone was offline. */
  notedAt: Instant,
  /** Names on air of whoever spoke. */
  by: z.array(z.string()),
  as: z.enum(['host', 'staff']),
  revision: z.number().int(),
})
export type Airing = z.infer<typeof Airing>

/** What a person noted of a broadcast, as they are shown it. */
export const OwnAiring = Told.pick({ state: true, reason: true }).extend({
  title: z.string(),
  startsAt: Instant,
  notedAt: Instant,
})
export type OwnAiring = z.infer<typeof OwnAiring>

/** `unconfirmed`: it should be over, and nobody said anything; derived, so there is nothing to fire and nothing to repair. */
export const AiringState = z.enum(['coming', 'unconfirmed', 'aired', 'missed', 'cancelled'])
export type AiringState = z.infer<typeof AiringState>

/** A broadcast of the caller's, with the pass by which its outcome is noted in one request. */
export const Duty = z.strictObject({
  facts: DutyFacts,
  pass: z.string(),
  /** Why it is moved, cancelled or special. */
  note: z.string(),
  hosts: z.array(z.string()),
  guests: z.array(z.string()),
  state: AiringState,
  airing: Airing.nullable(),
})
export type Duty = z.infer<typeof Duty>

/** A line that the host reads, typed by the office or the host for one day. */
export const DayLine = z.strictObject({ day: LocalDate, words: z.string(), revision: z.number().int() })
export type DayLine = z.infer<typeof DayLine>

const LogLine = z.strictObject({
  broadcastId: BroadcastId,
  programmeId: Id,
  kind: ProgrammeKind,
  title: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  segments: z.array(Segment),
  hosts: z.array(z.strictObject({ id: Id, name: z.string() })),
  note: z.string(),
  state: AiringState,
  airing: Airing.nullable(),
})
export type LogLine = z.infer<typeof LogLine>

/** Times aired, missed and never confirmed, of one programme in one month (1–12). */
export const AiredInMonth = z.strictObject({
  programmeId: Id,
  kind: ProgrammeKind,
  title: z.string(),
  month: z.number().int(),
  aired: z.number().int(),
  missed: z.number().int(),
  unconfirmed: z.number().int(),
})
export type AiredInMonth = z.infer<typeof AiredInMonth>

export const onAir = {
  /** The caller's own broadcasts from a week ago to tomorrow, staff all, with the weather to read. */
  desk: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      today: LocalDate,
      weather: DayLine,
      duties: z.array(Duty),
      /** Whether the caller sees everyone's. */
      staff: z.boolean(),
    }),
    refusals: [],
  }),
  /**
   * By whoever holds the pass: one request. Natural key: the broadcast; the same person may say it otherwise. `at` is when
   * it was tapped; without it, now.
   */
  air: action({
    who: 'resident',
    repeat: 'natural-key',
    input: Told.extend({ facts: DutyFacts, pass: z.string().max(60), at: Instant.nullable() }),
    output: Airing,
    refusals: ['pass-invalid', 'not-on-air-yet', 'reason-needed', 'already-noted'],
  }),
  /** The weather of a day, by one of its hosts or staff. Natural key: the revision that it replaces. */
  writeWeather: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ day: LocalDate, words: Paragraphs(300), revision: z.number().int().min(0) }),
    output: DayLine,
    refusals: ['not-a-host', 'changed-meanwhile'],
  }),
  /** Four weeks that end with the day of `until`, latest first. */
  log: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ until: LocalDate.optional() }),
    output: z.strictObject({
      from: LocalDate,
      until: LocalDate,
      lines: z.array(LogLine),
      /** Everybody who may have spoken. */
      hosts: z.array(z.strictObject({ id: Id, name: z.string() })),
    }),
    refusals: [],
  }),
  /** The office confirms, corrects or explains. Natural key: the revision that it replaces, 0 for none. */
  settle: action({
    who: 'staff',
    repeat: 'natural-key',
    input: Told.extend({ broadcastId: BroadcastId, revision: z.number().int().min(0), hosts: z.array(Id).max(4) }),
    output: Airing,
    refusals: ['broadcast-not-found', 'not-on-air-yet', 'reason-needed', 'changed-meanwhile'],
  }),
  /** What was on in a year, by programme and month. */
  figures: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ year: z.number().int().min(2020).max(2100) }),
    output: z.strictObject({ rows: z.array(AiredInMonth) }),
    refusals: [],
  }),
}
