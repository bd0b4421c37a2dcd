import * as z from 'zod'
import { action } from './action'
import { EventCard } from './events'
import { Cursor, Id, Instant, Line, PageSize } from './scalars'

/** Random per phone and opening, and how many marks that opening made before: no two phones can name the same mark. */
export const MarkId = z.string().regex(/^[A-Za-z0-9]{8,16}-\d{1,4}$/)
/** As read from a mark: people who scan the door's code have marks of their own, named after their ticket. */
const AnyMarkId = z.string().regex(/^([A-Za-z0-9]{8,16}|self|claim)-\d{1,5}(-[\w-]{1,8})?$/)
const TicketNumber = z.string().regex(/^\d{5}$/)
const Seal = z.string().regex(/^[\w-]{1,8}$/)
/** A number and, behind a dot, the seal of the very ticket; without it whoever holds the number. */
const Ticket = z.string().regex(/^\d{5}(\.[\w-]{1,8})?$/)
/** The text of a QR as scanned; anything may be on it. */
const Scanned = z.string().max(200)

/** What a keeper's phone writes down; marks merge in any order. */
export const DoorMark = z.discriminatedUnion('kind', [
  /** Someone with a ticket: its code scanned. */
  z.strictObject({ kind: z.literal('scan'), id: MarkId, at: Instant, code: Scanned }),
  /** Someone with a ticket: found by name or number, or a claim that the keeper vouches for. */
  z.strictObject({ kind: z.literal('find'), id: MarkId, at: Instant, ticket: Ticket }),
  z.strictObject({ kind: z.literal('walk-in'), id: MarkId, at: Instant, heads: z.number().int().min(1).max(20) }),
  /** Takes a mark back, also one that has not come in yet. */
  z.strictObject({ kind: z.literal('undo'), id: MarkId, at: Instant, of: AnyMarkId }),
])
export type DoorMark = z.infer<typeof DoorMark>

/**
 * `arrived` counts; `waiting` counts and had no seat; `again` was admitted before; `unknown` is on no list; `noted` is a
 * walk-in or an undo; `undone` was taken back. Nothing was written for `forged`, `other-event` and `changed`: an id that
 * stands for something else already.
 */
export const Verdict = z.enum([
  'arrived',
  'waiting',
  'again',
  'unknown',
  'noted',
  'undone',
  'forged',
  'other-event',
  'changed',
])
export type Verdict = z.infer<typeof Verdict>

const Arrival = z.strictObject({
  markId: z.string(),
  /** The number of a ticket on the list; one that is not, also an earlier one of the same number, has its seal with it. */
  ticket: Ticket,
  at: Instant,
})

/** What the marks of all doors come to. */
export const Attendance = z.strictObject({
  arrived: z.array(Arrival),
  /** Admitted once more, at another door that did not know. */
  again: z.array(Arrival),
  /** Tickets that are on no list (any more). */
  unknown: z.array(Arrival),
  /** Scanned the door's code at another moment than it was shown: wants the keeper's word. */
  claims: z.array(Arrival),
  /** People whose party has arrived. */
  heads: z.number().int(),
  walkIns: z.number().int(),
  /** Parties with a seat that have not arrived. */
  absent: z.number().int(),
})
export type Attendance = z.infer<typeof Attendance>

/** What a keeper's phone holds of a sign-up; the name is shortened. */
export const DoorLine = z.strictObject({
  ticket: TicketNumber,
  /** Stands on the ticket too; a number is given out again after somebody left, a seal is not. */
  seal: Seal,
  name: z.string(),
  party: z.number().int(),
  state: z.enum(['seated', 'waiting']),
  /** The whole name's initials, to search by: `wls` for 王老师. */
  initials: z.string(),
  /** The last four digits of the phone they left; null where they left none. */
  lastFour: z.string().length(4).nullable(),
})
export type DoorLine = z.infer<typeof DoorLine>

const ref = z.strictObject({ eventId: Id })

export const door = {
  /** A code that makes whoever opens it within a day a keeper of this event's door. */
  inviteKeeper: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: z.strictObject({ code: z.string(), expiresAt: Instant }),
    refusals: ['event-not-found', 'event-over', 'event-cancelled'],
  }),
  keepers: action({
    who: 'staff',
    repeat: 'read',
    input: ref,
    output: z.strictObject({ keepers: z.array(z.strictObject({ ref: Id, name: z.string() })) }),
    refusals: ['event-not-found'],
  }),
  /** Natural key: the keeper. Invitations given out before are void too. */
  revokeKeeper: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, ref: Id }),
    output: z.strictObject({ eventId: Id }),
    refusals: ['event-not-found'],
  }),
  /** Natural key: the person and the event. */
  accept: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      code: Scanned,
      /** How the office shall call this keeper. */
      name: Line(1, 20),
    }),
    output: z.strictObject({ eventId: Id }),
    refusals: ['invitation-invalid', 'invitation-expired', 'event-over', 'too-many-keepers', 'words-not-allowed'],
  }),
  /** Events whose door one keeps, soonest first. */
  duties: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ after: Cursor.optional(), limit: PageSize }),
    output: z.strictObject({ events: z.array(EventCard), next: Cursor.nullable() }),
    refusals: [],
  }),
  /** Everything a door needs without network, from a day before the start to twelve hours after the end. */
  open: action({
    who: 'resident',
    repeat: 'read',
    input: ref,
    output: z.strictObject({
      event: z.strictObject({
        id: Id,
        title: z.string(),
        startsAt: Instant,
        endsAt: Instant,
        capacity: z.number().int(),
        cancelled: z.boolean(),
        /** From then on the seats of those who have not come are offered to who waits; null where they are not. */
        lateSeatsFrom: Instant.nullable(),
      }),
      lines: z.array(DoorLine),
      attendance: Attendance,
      serverNow: Instant,
      /** The list leaves the phone then. */
      keepUntil: Instant,
      /** The door's own codes: 16 characters of proof for each step of 30 s from the first. */
      codes: z.strictObject({ firstStep: z.number().int(), proofs: z.string() }),
    }),
    refusals: ['not-keeper', 'door-not-yet', 'event-over'],
  }),
  /**
   * The number of one party on the list, for the keeper to dial; the call stands in that person's log first. Natural key:
   * who called whom in that hour.
   */
  call: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, ticket: TicketNumber }),
    output: z.strictObject({ phone: z.string() }),
    refusals: ['not-keeper', 'door-not-yet', 'event-over', 'no-phone'],
    limit: { per: 'hour', times: 60 },
  }),
  /** Sends what a phone wrote down. Natural key: each mark's id; in any order, split or repeated, the outcome is one. */
  sync: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      eventId: Id,
      marks: z.array(DoorMark).max(100),
      /** Wants to know what all doors have come to; with 500 tickets that is 40 KB, so not with each arrival. */
      withAttendance: z.boolean().default(true),
    }),
    output: z.strictObject({
      results: z.array(z.strictObject({ id: MarkId, verdict: Verdict })),
      attendance: Attendance.nullable(),
      serverNow: Instant,
    }),
    refusals: ['not-keeper', 'event-over'],
  }),
  /** Someone with a ticket scanned the code that the door shows. Natural key: the ticket. */
  arriveByCode: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ doorCode: Scanned, ticketCode: Scanned }),
    output: z.strictObject({
      eventId: Id,
      /** `claimed`: the code was of another moment, as after scanning without network; a keeper has to nod. */
      state: z.enum(['arrived', 'claimed']),
    }),
    refusals: ['door-code-invalid', 'door-code-of-other-event', 'ticket-invalid', 'not-signed-up', 'event-over'],
  }),
}
