import * as z from 'zod'
import { action } from './action'
import { BroadcastId } from './radio'
import { Id, Instant, Line } from './scalars'

/**
 * What a person may be told, each by a template of its own: one consent is one message of that kind. Of a report, whoever
 * sent it is told that it was taken up and that it was fixed, and whoever is to see to it that it is due; of a broadcast,
 * that it is about to begin or off; and its host is asked whether it was on.
 */
export const messageKinds = [
  'dayBefore',
  'soon',
  'promoted',
  'changed',
  'reportTaken',
  'reportFixed',
  'reportDue',
  'broadcast',
  'airing',
] as const
export const MessageKind = z.enum(messageKinds)
export type MessageKind = z.infer<typeof MessageKind>

/** How many messages of each kind a person still lets the office send. */
export const ConsentsLeft = z.strictObject(
  Object.fromEntries(messageKinds.map((kind) => [kind, z.number().int()])) as Record<MessageKind, z.ZodNumber>,
)
export type ConsentsLeft = z.infer<typeof ConsentsLeft>

/**
 * Why a person was not told; `unknown` was perhaps sent and is not sent again, `not-told` had no consent or its moment
 * passed without a run of the timer.
 */
export const MissedWhy = z.enum(['no-consent', 'not-told', 'no-address', 'rejected', 'busy', 'unknown'])
export type MissedWhy = z.infer<typeof MissedWhy>

/** One thing that people were to be told, and how far that went. */
export const Round = z.strictObject({
  about: z.enum(['dayBefore', 'soon', 'promoted', 'lateSeat', 'moved', 'cancelled', 'notice', 'assigned']),
  /** When it became due; null for what happens to each person at a time of their own. */
  at: Instant.nullable(),
  words: z.string(),
  sent: z.number().int(),
  pending: z.number().int(),
  missed: z.array(z.strictObject({ ticketNumber: z.string(), name: z.string(), why: MissedWhy })),
})
export type Round = z.infer<typeof Round>

/** What one party on the list still lets the office send, by kind, and what of this event did not reach them. */
export const PartyLedger = z.strictObject({
  ticketNumber: z.string(),
  name: z.string(),
  left: ConsentsLeft,
  missed: z.array(z.strictObject({ about: Round.shape.about, why: MissedWhy })),
})
export type PartyLedger = z.infer<typeof PartyLedger>

const event = z.strictObject({ eventId: Id })

export const messages = {
  /** What the phone may ask consent for, and what is left of earlier consents. */
  mine: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({
      templates: z.array(z.strictObject({ kind: MessageKind, templateId: z.string() })),
      left: ConsentsLeft,
      /** Ids of broadcasts that the person is to be reminded of, and was reminded of lately. */
      broadcasts: z.strictObject({ wished: z.array(BroadcastId), reminded: z.array(BroadcastId) }),
    }),
    refusals: [],
  }),
  /**
   * Records what a tap on the phone allowed; `eventId` is that of the event or shift it was made at. Natural key: the id
   * that the phone made for the tap.
   */
  consent: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      id: Id,
      eventId: Id,
      accepted: z
        .array(MessageKind)
        .min(1)
        .max(3)
        .refine((kinds) => new Set(kinds).size === kinds.length),
    }),
    output: z.strictObject({ accepted: z.array(MessageKind) }),
    refusals: [],
  }),
  /** How many of those who signed up a notice would reach. */
  reach: action({
    who: 'staff',
    repeat: 'read',
    input: event,
    output: z.strictObject({
      parties: z.number().int(),
      reachable: z.number().int(),
      /** Those whom nothing reaches: to be called, or told in the chat group. */
      unreachable: z.array(z.strictObject({ ticketNumber: z.string(), name: z.string() })),
      /** Soonest moment at which a notice may go out. */
      sendsAt: Instant,
    }),
    refusals: ['event-not-found', 'event-over'],
  }),
  /** Hands a notice to the timer, which sends it to everyone who has signed up. Natural key: the id made by the client. */
  send: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ eventId: Id, id: Id, words: Line(1, 20) }),
    output: z.strictObject({ sendsAt: Instant }),
    refusals: ['event-not-found', 'event-over', 'too-many-notices', 'notice-already-sent'],
  }),
  report: action({
    who: 'staff',
    repeat: 'read',
    input: event,
    output: z.strictObject({ rounds: z.array(Round) }),
    refusals: ['event-not-found'],
  }),
  /** The ledger of everyone on the list, in its order; names are the list's own. */
  ledger: action({
    who: 'staff',
    repeat: 'read',
    input: event,
    output: z.strictObject({ parties: z.array(PartyLedger) }),
    refusals: ['event-not-found'],
  }),
}
