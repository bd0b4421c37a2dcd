import * as z from 'zod'
import { roles } from './action'
import { AuditLine } from './audit'
import { Care } from './care'
import { ConsentsLeft, MessageKind } from './messages'
import { Id, Instant, Line } from './scalars'
import { Answer } from './terms'

/** Mainland mobile numbers, or a landline with its area code. */
export const Phone = z.string().regex(/^(1\d{10}|0\d{2,3}-?\d{7,8})$/)

export const Profile = z.strictObject({
  nickname: Line(1, 20).nullable(),
  building: Line(1, 20).nullable(),
  /** Left out: stays as it is. */
  phone: Phone.nullable().optional(),
})
export type Profile = z.infer<typeof Profile>

/** Everything that is kept about a person, from every collection. */
export const OwnData = z.strictObject({
  profile: z.strictObject({
    nickname: z.string().nullable(),
    building: z.string().nullable(),
    /** Masked (`138****0000`) unless it is the person's own export. */
    phone: z.string().nullable(),
  }),
  roles: z.array(z.enum(roles)),
  calendarOpen: z.boolean(),
  /** Sign-ups of the person's own, latest event first. */
  signUps: z.array(
    z.strictObject({
      eventId: Id,
      title: z.string(),
      startsAt: Instant,
      endsAt: Instant,
      name: z.string(),
      party: z.number().int(),
      state: z.enum(['seated', 'waiting']),
      ticketNumber: z.string(),
      answers: z.array(z.strictObject({ question: z.string(), value: Answer.shape.value })),
      consent: z.string(),
      signedUpAt: Instant,
    }),
  ),
  /** Doors that the person keeps. */
  doors: z.array(z.strictObject({ eventId: Id, title: z.string(), name: z.string() })),
  /** Reminders that the person still lets the office send, by kind. */
  reminders: ConsentsLeft,
  /** Messages that were sent or tried. */
  messages: z.array(z.strictObject({ eventId: Id, kind: MessageKind, state: z.string(), at: Instant })),
  lookingAfter: z.array(Care),
  lookedAfterBy: z.array(Care),
  audit: z.array(AuditLine),
})
export type OwnData = z.infer<typeof OwnData>
