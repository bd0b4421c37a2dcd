import * as z from 'zod'
import { action } from './action'
import { HandedIn, RosterLine } from './roster-line'
import { Cursor, Id, Instant, Line, PageSize } from './scalars'
import { Section, SignupState } from './sections'
import { Answer, Terms } from './terms'

export { RosterLine }

export const Place = z.strictObject({
  name: Line(1, 40),
  detail: Line(0, 60).default(''),
  /** WGS-84/GCJ-02 degrees as the map of the platform shows them. */
  position: z
    .strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) })
    .nullable(),
})
export type Place = z.infer<typeof Place>

/** What a list shows of an event; never an entry of its roster. */
export const EventCard = z.strictObject({
  id: Id,
  title: z.string(),
  series: z.strictObject({ id: Id, title: z.string() }).nullable(),
  speaker: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  place: Place,
  cover: z.string().nullable(),
  capacity: z.number().int(),
  seatsLeft: z.number().int(),
  signup: SignupState,
  signupOpensAt: Instant,
  signupClosesAt: Instant,
  cancelled: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  /** The latest change of time or place, in the organiser's words. */
  changed: z.strictObject({ at: Instant, words: z.string() }).nullable(),
  /** The part of the hall that it is about, where it is about one. */
  section: z.string().optional(),
})
export type EventCard = z.infer<typeof EventCard>

/** `id` is random, `number` can be said aloud, `code` carries both with a MAC and is what the QR shows. */
export const Ticket = z.strictObject({ id: Id, number: z.string(), code: z.string() })

export const Seat = z.strictObject({
  eventId: Id,
  state: z.enum(['seated', 'waiting']),
  /** Place in the waitlist from 1; 0 when seated. */
  waitingPlace: z.number().int(),
  /** People who come, oneself included. */
  party: z.number().int(),
  /** Seats free right now for the first waiting party that is too large for them; it may shrink to this size. */
  offer: z.number().int().nullable(),
  name: z.string(),
  ticket: Ticket,
  signedUpAt: Instant,
})
export type Seat = z.infer<typeof Seat>

export const EventDetail = EventCard.extend({
  description: z.string(),
  forWhom: z.string(),
  bring: z.string(),
  terms: Terms,
  waitingParties: z.number().int(),
  /** File ids of pictures from the day itself, in order; those that did not pass their check cannot be fetched. */
  photos: z.array(z.string()),
  /** Changes with every edit by the organiser. */
  revision: z.number().int(),
  /** Where the calendar file of this event is fetched. */
  calendarUrl: z.string(),
  mySeat: Seat.nullable(),
  /** The parts of a large hall; then seats and sign-up are those of all of them. */
  sections: z.array(Section).optional(),
})
export type EventDetail = z.infer<typeof EventDetail>

export const Series = z.strictObject({ id: Id, title: z.string(), summary: z.string(), cover: z.string().nullable() })
export type Series = z.infer<typeof Series>

export const MyEvent = z.strictObject({ event: EventCard, seat: Seat })
export type MyEvent = z.infer<typeof MyEvent>

const ref = z.strictObject({ eventId: Id })
/** A consent to look after another: the act is theirs then, and so is the ticket. */
const forAnother = Id.optional()
const signUpRefusals = [
  'event-not-found',
  'event-cancelled',
  'event-over',
  'signup-not-open',
  'signup-closed',
  'waitlist-full',
  'terms-changed',
  'already-signed-up',
  'too-many-companions',
  'answer-invalid',
  'answers-too-long',
  'not-in-audience',
  'care-not-found',
  'words-not-allowed',
] as const

export const events = {
  list: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({
      /** Upcoming come soonest first, past ones latest first. */
      when: z.enum(['upcoming', 'past']).default('upcoming'),
      seriesId: Id.optional(),
      after: Cursor.optional(),
      limit: PageSize,
    }),
    output: z.strictObject({ events: z.array(EventCard), next: Cursor.nullable() }),
    refusals: [],
  }),
  series: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ series: z.array(Series) }),
    refusals: [],
  }),
  show: action({
    who: 'anyone',
    repeat: 'read',
    input: ref,
    output: EventDetail,
    refusals: ['event-not-found'],
  }),
  /** Natural key: one entry per person and event; the same wish again gives the same seat. */
  signUp: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      eventId: Id,
      /** What the person wants to be called. */
      name: Line(1, 20),
      companions: z.number().int().min(0).max(4),
      answers: z.array(Answer).max(5).default([]),
      /** What the page showed: with `seat` no roster has to come back, and nothing else changes. */
      expects: z.enum(['seat', 'place-in-line']).default('place-in-line'),
      /** The terms as they were shown. */
      terms: Terms,
      /** Version of the privacy notice the person agreed to, kept with what it covers. */
      consent: Line(1, 20),
      for: forAnother,
    }),
    output: Seat,
    refusals: signUpRefusals,
  }),
  /** Natural key: the person's own entry; leaving twice is leaving once. `party` as on the ticket. */
  leave: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: z.strictObject({ eventId: Id, party: z.number().int().min(1).max(5), for: forAnother }),
    output: z.strictObject({ eventId: Id }),
    refusals: ['event-not-found', 'event-over', 'care-not-found'],
  }),
  /** Comes with fewer people and keeps the place. Natural key: the entry with the party size one had. */
  shrink: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: z.strictObject({
      eventId: Id,
      from: z.number().int().min(1).max(5),
      to: z.number().int().min(1).max(4),
    }),
    output: Seat,
    refusals: ['event-not-found', 'event-over', 'not-signed-up', 'party-cannot-grow'],
  }),
  /** Puts another name on one's own sign-up. Natural key: the name. */
  rename: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, name: Line(1, 20) }),
    output: Seat,
    refusals: ['event-not-found', 'not-signed-up', 'words-not-allowed'],
  }),
  mine: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({
      when: z.enum(['upcoming', 'past']).default('upcoming'),
      after: Cursor.optional(),
      limit: PageSize,
      for: forAnother,
    }),
    output: z.strictObject({ events: z.array(MyEvent), next: Cursor.nullable() }),
    refusals: ['care-not-found'],
  }),
  roster: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: z.strictObject({
      capacity: z.number().int(),
      seated: z.number().int(),
      /** Whether the door marked anybody; without that nobody is absent. */
      counted: z.boolean(),
      /** People who came without having signed up. */
      walkIns: z.number().int(),
      /** Numbers of the tickets that wait and may have the seat of someone who has not come. */
      lateSeats: z.array(z.string()),
      lines: z.array(RosterLine),
      handedIn: z.array(HandedIn),
    }),
    refusals: ['event-not-found'],
  }),
  /** Natural key: the capacity itself. Raising it seats the first who wait. */
  changeCapacity: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, capacity: z.number().int().min(1).max(2000) }),
    output: z.strictObject({ capacity: z.number().int(), seated: z.number().int(), waitingParties: z.number().int() }),
    refusals: ['event-not-found', 'event-over', 'event-cancelled', 'below-confirmed', 'changed-meanwhile'],
  }),
  /** Natural key: an event is cancelled once; the first reason stays. */
  cancel: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, reason: Line(1, 80) }),
    output: z.strictObject({ eventId: Id }),
    refusals: ['event-not-found', 'event-over'],
  }),
}
