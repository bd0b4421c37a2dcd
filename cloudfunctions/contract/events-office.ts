import * as z from 'zod'
import { action } from './action'
import { EventCard, Place } from './events'
import { Cursor, Id, Instant, Line, PageSize, Paragraphs } from './scalars'
import { Section, SectionFields } from './sections'
import { Terms } from './terms'

/** File id of a picture in the storage's own folder of covers. */
export const Cover = z
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
  /** The parts of a large hall; then `capacity` is not looked at. */
  sections: SectionFields.optional(),
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
  /** File ids of pictures from the day itself, in order. */
  photos: z.array(z.string()),
  revision: z.number().int(),
  sections: z.array(Section).optional(),
})
export type OfficeEvent = z.infer<typeof OfficeEvent>

const ref = z.strictObject({ eventId: Id })
/** Made at random by the client when the form opens; the same key never makes a second thing. */
export const Key = z.string().regex(/^[A-Za-z0-9_-]{16,40}$/)
const fieldRefusals = ['ends-before-start', 'signup-window-wrong', 'question-incomplete', 'series-not-found'] as const

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
    input: EventFields.omit({ capacity: true, sections: true })
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
  /** The event's 小程序码 as a PNG. */
  poster: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: z.strictObject({ png: z.base64() }),
    refusals: ['event-not-found', 'code-not-available'],
  }),
}
