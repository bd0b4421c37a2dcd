import * as z from 'zod'
import { roles } from './action'
import { OwnInspecting } from './assets'
import { AuditLine } from './audit'
import { Care } from './care'
import { ConsentsLeft, MessageKind } from './messages'
import { OwnAiring } from './on-air'
import { Phone } from './phone'
import { Avatar, OwnPhoto } from './photos'
import { BroadcastId, OwnHosting } from './radio'
import { OwnReport } from './report-shapes'
import { Id, Instant, Line } from './scalars'
import { OwnService } from './service'
import { Answer } from './terms'
import { OwnVolunteering } from './volunteer-shapes'

export { Phone }

export const Profile = z.strictObject({
  nickname: Line(1, 20).nullable(),
  building: Line(1, 20).nullable(),
  /** Left out: stays as it is. */
  phone: Phone.nullable().optional(),
  /** A picture that the person brought for it, passed or not. Left out: stays as it is. */
  avatar: Avatar.nullable().optional(),
})
export type Profile = z.infer<typeof Profile>

/** Everything that is kept about a person, from every collection. */
export const OwnData = z.strictObject({
  profile: z.strictObject({
    nickname: z.string().nullable(),
    building: z.string().nullable(),
    /** Masked (`138****0000`) unless it is the person's own export. */
    phone: z.string().nullable(),
    avatar: z.string().nullable(),
  }),
  roles: z.array(z.enum(roles)),
  /** Buildings whose head the person is. */
  headOf: z.array(z.string()),
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
  /** Broadcasts of which the person is to be reminded. */
  broadcasts: z.array(z.strictObject({ broadcastId: BroadcastId, title: z.string(), startsAt: Instant })),
  /** Messages that were sent or tried. */
  messages: z.array(
    z.strictObject({ eventId: z.union([Id, BroadcastId]), kind: MessageKind, state: z.string(), at: Instant }),
  ),
  /** Pictures that the person brought. */
  photos: z.array(OwnPhoto),
  volunteering: OwnVolunteering,
  reports: z.array(OwnReport),
  inspecting: OwnInspecting,
  service: OwnService,
  /** Broadcasts that the person noted as aired or missed. */
  airings: z.array(OwnAiring),
  /** As which host of the radio the person is announced. */
  hosting: OwnHosting.nullable(),
  lookingAfter: z.array(Care),
  lookedAfterBy: z.array(Care),
  audit: z.array(AuditLine),
})
export type OwnData = z.infer<typeof OwnData>
