import * as z from 'zod'
import { action } from './action'
import { Place } from './events'
import { LocalDate } from './events-series'
import { Cursor, Id, Instant, Line, PageSize } from './scalars'
import { DutyKind, TeamRef } from './teams'

/** Who may sign up: the team's members, or every volunteer. */
export const OpenTo = z.enum(['team', 'volunteers'])
export type OpenTo = z.infer<typeof OpenTo>

/** What binds whoever signs up; sent back as it was shown, and proven by the same update that enters. */
export const ShiftTerms = z.strictObject({
  teamId: Id,
  openTo: OpenTo,
  /** A security duty: not for minors, and check-in is part of it. */
  security: z.boolean(),
  startsAt: Instant,
  endsAt: Instant,
})
export type ShiftTerms = z.infer<typeof ShiftTerms>

/** `open` has places, `waitlist` takes those who wait, `full` takes none, `started` and `over` are too late. */
export const ShiftState = z.enum(['open', 'waitlist', 'full', 'started', 'over', 'cancelled'])
export type ShiftState = z.infer<typeof ShiftState>

/** A shift as volunteers see it in a list; nobody on it is named. */
export const ShiftCard = z.strictObject({
  id: Id,
  title: z.string(),
  kind: DutyKind,
  team: TeamRef,
  place: Place,
  bring: z.string(),
  terms: ShiftTerms,
  /** A security duty, or one that ends late in the evening. */
  adultsOnly: z.boolean(),
  /** People needed. */
  capacity: z.number().int(),
  placesLeft: z.number().int(),
  state: ShiftState,
  hasRoute: z.boolean(),
  cancelled: z.strictObject({ at: Instant, reason: z.string() }).nullable(),
  changed: z.strictObject({ at: Instant, words: z.string() }).nullable(),
})
export type ShiftCard = z.infer<typeof ShiftCard>

/** A person's own place. */
export const ShiftPlace = z.strictObject({
  shiftId: Id,
  /** Five digits that can be said aloud; they stay with the place when another takes it over. */
  number: z.string(),
  name: z.string(),
  state: z.enum(['seated', 'waiting']),
  waitingPlace: z.number().int(),
  signedUpAt: Instant,
  /** Put there by the leader. */
  assigned: z.boolean(),
  /** Until then one leaves by oneself; later the leader is asked. */
  leaveUntil: Instant,
  /** What one wrote to the leader when asking to be let go. */
  asked: z.string().nullable(),
})
export type ShiftPlace = z.infer<typeof ShiftPlace>

/** `clash`: overlaps another shift of one's own, or leaves less rest than eight hours after a long or night shift. */
export const MyShift = z.strictObject({ shift: ShiftCard, place: ShiftPlace, clash: z.boolean() })
export type MyShift = z.infer<typeof MyShift>

const ref = z.strictObject({ shiftId: Id })
const forAnother = Id.optional()
/** Why a volunteer may not take this place. */
export const placeRefusals = [
  'shift-not-found',
  'shift-cancelled',
  'shift-started',
  'not-volunteer',
  'not-in-team',
  'adults-only',
  'shifts-overlap',
  'rest-too-short',
] as const

export const shifts = {
  /** Shifts to come, soonest first: those open to every volunteer, or all of one's own team. */
  list: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ teamId: Id.optional(), for: forAnother, after: Cursor.optional(), limit: PageSize }),
    output: z.strictObject({ shifts: z.array(ShiftCard), next: Cursor.nullable() }),
    refusals: ['not-in-team', 'care-not-found'],
  }),
  show: action({
    who: 'resident',
    repeat: 'read',
    input: ref,
    output: z.strictObject({
      shift: ShiftCard,
      /** Whom to ask; empty for those without a place. */
      leaders: z.array(z.string()),
      /** Whether the caller leads it. */
      leading: z.boolean(),
      place: ShiftPlace.nullable(),
    }),
    refusals: ['shift-not-found'],
  }),
  /** Natural key: one place per person and shift; the same wish again gives the same place. */
  signUp: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      shiftId: Id,
      terms: ShiftTerms,
      /** What the page showed. */
      expects: z.enum(['place', 'place-in-line']).default('place-in-line'),
      for: forAnother,
    }),
    output: ShiftPlace,
    refusals: [...placeRefusals, 'terms-changed', 'waitlist-full', 'care-not-found'],
  }),
  /** Until two hours before the start. Natural key: one's own place; leaving twice is leaving once. */
  leave: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ shiftId: Id, for: forAnother }),
    output: ref,
    refusals: ['shift-not-found', 'too-late-to-leave', 'care-not-found'],
  }),
  /** Asks the leader to be let go; the leader's board shows it. Natural key: one's own place. */
  askToLeave: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ shiftId: Id, words: Line(1, 80) }),
    output: ref,
    refusals: ['shift-not-found', 'not-signed-up', 'shift-over'],
  }),
  /** A code that offers one's place to whoever of those who may have it opens it first; nothing changes until then. */
  offerPlace: action({
    who: 'resident',
    repeat: 'read',
    input: ref,
    output: z.strictObject({ code: z.string(), until: Instant }),
    refusals: ['shift-not-found', 'not-signed-up', 'shift-started', 'shift-cancelled', 'already-checked-in'],
  }),
  /** What an offered place is. */
  showOffer: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ code: z.string().max(200) }),
    output: z.strictObject({ shift: ShiftCard, state: ShiftPlace.shape.state }),
    refusals: ['offer-not-valid'],
  }),
  /** Takes an offered place over, in the same order. Natural key: the offer. */
  takeOver: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ code: z.string().max(200) }),
    output: ShiftPlace,
    refusals: [...placeRefusals, 'offer-not-valid', 'already-signed-up', 'holder-checked-in'],
  }),
  /** One's own shifts of the seven days from a day on. */
  mine: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ from: LocalDate, for: forAnother }),
    output: z.strictObject({ shifts: z.array(MyShift) }),
    refusals: ['care-not-found'],
  }),
}
