import * as z from 'zod'
import { action } from './action'
import { Series } from './events'
import { Cover, Key } from './events-office'
import { Id, Instant, Line } from './scalars'

/** A day of the community's calendar: `2027-02-28`. */
export const LocalDate = z.iso.date()

/** Every n weeks on a weekday at an hour of Shanghai, without the days named. */
export const SeriesRule = z.strictObject({
  /** 0 is Sunday. */
  weekday: z.number().int().min(0).max(6),
  everyWeeks: z.number().int().min(1).max(12),
  startsAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  from: LocalDate,
  until: LocalDate,
  except: z.array(LocalDate).max(60),
})
export type SeriesRule = z.infer<typeof SeriesRule>

export const SeriesFields = z.strictObject({
  title: Line(1, 30),
  summary: Line(0, 100),
  cover: Cover.nullable(),
  rule: SeriesRule.nullable(),
})
export type SeriesFields = z.infer<typeof SeriesFields>

export const OfficeSeries = Series.extend({ rule: SeriesRule.nullable(), revision: z.number().int() })
export type OfficeSeries = z.infer<typeof OfficeSeries>

/** A session that an edit of a series' days concerns, a hall counted as one. */
export const TouchedSession = z.strictObject({
  eventId: Id,
  title: z.string(),
  startsAt: Instant,
  published: z.boolean(),
  /** People who signed up, waiting ones included. */
  heads: z.number().int(),
  /** Why it was called off; null while it stands. */
  reason: z.string().nullable(),
})
export type TouchedSession = z.infer<typeof TouchedSession>

const sessionIds = z.array(Id).max(60).default([])

/** What becomes of the sessions on days that an edit leaves out or takes back in. */
export const SessionChoices = z.strictObject({
  callOff: sessionIds,
  takeUp: sessionIds,
  /** Seen, and left as they are. */
  leave: sessionIds,
  /** Why they are called off, as those who signed up read it. */
  reason: Line(0, 80).default(''),
  /** That they take place after all, as those who had signed up read it. */
  words: Line(0, 80).default(''),
})
export type SessionChoices = z.infer<typeof SessionChoices>

const ruleRefusals = ['rule-too-long', 'rule-without-dates'] as const

export const eventsSeries = {
  officeSeries: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ series: z.array(OfficeSeries) }),
    refusals: [],
  }),
  /** Natural key: `key`. */
  createSeries: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, fields: SeriesFields }),
    output: z.strictObject({ seriesId: Id }),
    refusals: ruleRefusals,
  }),
  /**
   * Natural key: the revision being edited. Sessions that stand on days which the edit leaves out, or were called off on
   * days that it takes back in, are named in `sessions`: nothing is called off or taken up silently.
   */
  editSeries: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({
      seriesId: Id,
      revision: z.number().int().min(0),
      fields: SeriesFields,
      sessions: SessionChoices.optional(),
    }),
    output: z.strictObject({ revision: z.number().int() }),
    refusals: ['series-not-found', 'changed-meanwhile', 'sessions-undecided', 'say-what-changed', ...ruleRefusals],
  }),
  /** The sessions that an edit to such a rule would have to decide about. */
  touchedSessions: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ seriesId: Id, rule: SeriesRule.nullable() }),
    output: z.strictObject({
      /** They stand on days that the edit leaves out. */
      standing: z.array(TouchedSession),
      /** They were called off, on days that the edit takes back in and on which no other session stands. */
      calledOff: z.array(TouchedSession),
      /** Days taken back in that have no session, until the rule's sessions are made. */
      bare: z.array(LocalDate),
    }),
    refusals: ['series-not-found', ...ruleRefusals],
  }),
  previewSessions: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ rule: SeriesRule }),
    output: z.strictObject({ startsAt: z.array(Instant) }),
    refusals: ruleRefusals,
  }),
  /** Makes the sessions of a series' rule in the likeness of one event. Natural key: series and date. */
  makeSessions: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ seriesId: Id, eventId: Id, publish: z.boolean() }),
    /** `kept` are dates on which the series had a session already. */
    output: z.strictObject({ made: z.number().int(), kept: z.number().int() }),
    refusals: ['series-not-found', 'series-without-rule', 'event-not-found', ...ruleRefusals],
  }),
  /** Publishes every draft of a series that lies ahead. Natural key: a draft is published once. */
  publishSessions: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ seriesId: Id }),
    output: z.strictObject({ published: z.number().int() }),
    refusals: ['series-not-found'],
  }),
  /**
   * Calls off what a series has ahead: sessions that have not begun are cancelled, which those who signed up are told,
   * and drafts withdrawn. Natural key: the series; a session is cancelled once.
   */
  cancelSessions: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ seriesId: Id, reason: Line(1, 80) }),
    output: z.strictObject({ cancelled: z.number().int(), withdrawn: z.number().int() }),
    refusals: ['series-not-found'],
  }),
}
