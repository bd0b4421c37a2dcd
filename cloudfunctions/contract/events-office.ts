import * as z from 'zod'
import { action } from './action'
import { EventCard, Place, RosterLine, Series } from './events'
import { Cursor, Id, Instant, Line, PageSize, Paragraphs } from './scalars'
import { Terms } from './terms'

/** File id of a picture in the storage's own folder of covers. */
const Cover = z
  .string()
  .max(200)
  .regex(/^cloud:\/\/[\w.-]+\/covers\/[\w.-]+$/)

/** Everything the office decides about an event. */
export const EventFields = z.strictObject({
  title: Line(1, 40),
  seriesId: Id.nullable(),
  speaker: Line(0, 40),
  description: Paragraphs(2000),
  forWhom: Line(0, 100),
  bring: Line(0, 100),
  startsAt: Instant,
  endsAt: Instant,
  place: Place,
  cover: Cover.nullable(),
  capacity: z.number().int().min(1).max(2000),
  /** People who may wait beyond the capacity. */
  waitlistCap: z.number().int().min(0).max(2000),
  signupOpensAt: Instant,
  signupClosesAt: Instant,
  terms: Terms,
})
export type EventFields = z.infer<typeof EventFields>

/** An event as the office's list shows it. */
export const OfficeCard = EventCard.extend({ published: z.boolean(), heads: z.number().int() })
export type OfficeCard = z.infer<typeof OfficeCard>

/** An event as the office edits it; nobody's entry is in it. */
export const OfficeEvent = OfficeCard.extend({
  description: z.string(),
  forWhom: z.string(),
  bring: z.string(),
  waitlistCap: z.number().int(),
  terms: Terms,
  revision: z.number().int(),
})
export type OfficeEvent = z.infer<typeof OfficeEvent>

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

/** How many people a past session had: counted at the door, or taken from its sign-ups. */
export const SessionCount = z.strictObject({
  startsAt: Instant,
  people: z.number().int(),
  counted: z.enum(['arrived', 'signed-up']),
})
export type SessionCount = z.infer<typeof SessionCount>

/** Chairs to set: the median of the past sessions, with the smallest and the largest of them. */
export const Forecast = z.strictObject({
  chairs: z.strictObject({ median: z.number().int(), low: z.number().int(), high: z.number().int() }).nullable(),
  basis: z.enum(['arrived', 'signed-up', 'mixed', 'none']),
  past: z.array(SessionCount),
  /** What it came to, once the event is over. */
  fact: SessionCount.nullable(),
})
export type Forecast = z.infer<typeof Forecast>

const ref = z.strictObject({ eventId: Id })
/** Made at random by the client when the form opens; the same key never makes a second thing. */
const Key = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)
const fieldRefusals = ['ends-before-start', 'signup-window-wrong', 'question-incomplete', 'series-not-found'] as const
const ruleRefusals = ['rule-too-long', 'rule-without-dates'] as const

export const eventsOffice = {
  officeList: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({
      show: z.enum(['upcoming', 'drafts', 'past']).default('upcoming'),
      seriesId: Id.optional(),
      after: Cursor.optional(),
      limit: PageSize,
    }),
    output: z.strictObject({ events: z.array(OfficeCard), next: Cursor.nullable() }),
    refusals: [],
  }),
  officeShow: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: OfficeEvent,
    refusals: ['event-not-found'],
  }),
  /** Natural key: `key`. */
  createDraft: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, fields: EventFields }),
    output: ref,
    refusals: fieldRefusals,
  }),
  /** A draft with everything but the people and the date. Natural key: `key`. */
  copy: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, key: Key, startsAt: Instant }),
    output: ref,
    refusals: ['event-not-found'],
  }),
  /** Natural key: the revision being edited; a second edit of the same revision is refused. */
  edit: action({
    who: 'staff',
    repeat: 'natural-key',
    input: EventFields.omit({ capacity: true })
      .partial()
      .extend({
        eventId: Id,
        revision: z.number().int().min(1),
        /** What changed, as those who signed up shall read it; needed when time or place of a published event changes. */
        words: Line(0, 80).default(''),
      }),
    output: z.strictObject({ revision: z.number().int() }),
    refusals: [
      'event-not-found',
      'event-over',
      'event-cancelled',
      'changed-meanwhile',
      'say-what-changed',
      ...fieldRefusals,
    ],
  }),
  /** Natural key: a draft is published once. */
  publish: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, revision: z.number().int().min(1) }),
    output: ref,
    refusals: ['event-not-found', 'event-over', 'changed-meanwhile'],
  }),
  /** Removes a draft that nobody has seen. Natural key: the draft; what is gone is gone. */
  withdrawDraft: action({
    who: 'staff',
    repeat: 'natural-key',
    input: ref,
    output: z.strictObject({}),
    refusals: ['already-published'],
  }),
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
  /** A resident without a phone. Natural key: `key`. */
  addByHand: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, key: Key, name: Line(1, 20), party: z.number().int().min(1).max(5) }),
    output: RosterLine,
    refusals: ['event-not-found', 'event-cancelled', 'event-over', 'waitlist-full'],
  }),
  /** Takes off what was added by hand. Natural key: the entry. */
  takeOff: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({
      eventId: Id,
      entry: z.string().regex(/^hand-[A-Za-z0-9_-]{22}$/),
      party: z.number().int().min(1).max(5),
    }),
    output: ref,
    refusals: ['event-not-found', 'event-over'],
  }),
  /** The roster as an Excel workbook. */
  exportRoster: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: z.strictObject({ rows: z.number().int(), xlsx: z.base64() }),
    refusals: ['event-not-found'],
  }),
  forecast: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: Forecast,
    refusals: ['event-not-found'],
  }),
  /** The event's 小程序码 as a PNG. */
  poster: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: z.strictObject({ png: z.base64() }),
    refusals: ['event-not-found', 'code-not-available'],
  }),
}
