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
  /** Natural key: the revision being edited. */
  editSeries: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ seriesId: Id, revision: z.number().int().min(0), fields: SeriesFields }),
    output: z.strictObject({ revision: z.number().int() }),
    refusals: ['series-not-found', 'changed-meanwhile', ...ruleRefusals],
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
