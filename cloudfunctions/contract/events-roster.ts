import * as z from 'zod'
import { action } from './action'
import { RosterLine } from './events'
import { Key, OfficeEvent } from './events-office'
import { Phone } from './own-data'
import { Id, Instant, Line, Paragraphs } from './scalars'

/** How many people a past session had: counted at the door, or taken from its sign-ups. */
export const SessionCount = z.strictObject({
  startsAt: Instant,
  people: z.number().int(),
  counted: z.enum(['arrived', 'signed-up']),
  /** People of the parties that the door saw. */
  arrived: z.number().int(),
  /** People who came without having signed up. */
  walkIns: z.number().int(),
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

/** A past session with what would have been forecast for it from the sessions before it. */
export const SessionForecast = z.strictObject({
  eventId: Id,
  title: z.string(),
  chairs: Forecast.shape.chairs,
  fact: SessionCount,
})
export type SessionForecast = z.infer<typeof SessionForecast>

/** What the office says of an event that took place; empty until somebody has written it. */
export const Brief = z.strictObject({ words: z.string(), revision: z.number().int() })

/** What is on record of an event: counts only, nobody's name. */
export const EventRecord = z.strictObject({
  event: OfficeEvent,
  /** People who had a seat, and who waited to the end. */
  seated: z.number().int(),
  waiting: z.number().int(),
  forecast: Forecast,
  brief: Brief,
})
export type EventRecord = z.infer<typeof EventRecord>

const ref = z.strictObject({ eventId: Id })

export const eventsRoster = {
  /** A resident without the app, perhaps with a phone to be called. Natural key: `key`. */
  addByHand: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({
      eventId: Id,
      key: Key,
      name: Line(1, 20),
      party: z.number().int().min(1).max(5),
      phone: Phone.optional(),
    }),
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
  /** The roster as an Excel workbook. Natural key: who exported it in that hour, and why. */
  exportRoster: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({
      eventId: Id,
      /** Phones in full instead of masked; everyone on the list can read the reason. */
      phones: z.strictObject({ reason: Line(2, 60) }).optional(),
    }),
    output: z.strictObject({ rows: z.number().int(), xlsx: z.base64() }),
    refusals: ['event-not-found'],
  }),
  /**
   * Says that the list is about to be copied as text or printed, so that everyone on it can read that it was. Natural
   * key: who took it how in that hour.
   */
  takeList: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, as: z.enum(['text', 'sheet']) }),
    output: ref,
    refusals: ['event-not-found'],
  }),
  /**
   * The number of one party on the list, for staff to dial; the call stands in that person's log first. Natural key: who
   * called whom in that hour.
   */
  call: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, ticket: z.string().regex(/^\d{5}$/) }),
    output: z.strictObject({ phone: z.string() }),
    refusals: ['event-not-found', 'no-phone'],
    limit: { per: 'hour', times: 200 },
  }),
  forecast: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: Forecast,
    refusals: ['event-not-found'],
  }),
  /** Everything that a one-page brief is drafted from, with what was written of it. */
  record: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: EventRecord,
    refusals: ['event-not-found'],
  }),
  /** Natural key: the revision being written and the words; empty words bring the draft back. */
  writeBrief: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, revision: z.number().int().min(0), words: Paragraphs(3000) }),
    output: Brief,
    refusals: ['event-not-found', 'changed-meanwhile'],
  }),
  /** The last sessions of a series that were held, latest last, each forecast beside its fact. */
  seriesForecasts: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({ seriesId: Id }),
    output: z.strictObject({ sessions: z.array(SessionForecast) }),
    refusals: [],
  }),
}
