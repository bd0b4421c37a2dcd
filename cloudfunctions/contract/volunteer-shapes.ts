import * as z from 'zod'
import { Id, Instant } from './scalars'
import { TeamRef } from './teams'

export const Skill = z.enum([
  'first-aid',
  'driving',
  'teaching',
  'writing',
  'photography',
  'computer',
  'repair',
  'cooking',
  'music',
  'care',
  'dialect',
  'sign-language',
])
export type Skill = z.infer<typeof Skill>

/** A part of the week: 0 is Sunday. */
export const FreeTime = z.strictObject({
  weekday: z.number().int().min(0).max(6),
  part: z.enum(['morning', 'afternoon', 'evening']),
})
export type FreeTime = z.infer<typeof FreeTime>

/** Asked for once; only the class that follows from it is kept. */
export const Born = z.strictObject({
  year: z.number().int().min(1900).max(2200),
  month: z.number().int().min(1).max(12),
})

/** `minor` is 14 to 17; whoever is younger has no account. */
export const AgeClass = z.enum(['adult', 'minor'])
export type AgeClass = z.infer<typeof AgeClass>

/** `applied` waits for a first team, `declined` got no from every team wished. */
export const VolunteerState = z.enum(['applied', 'active', 'declined', 'left', 'lapsed'])
export type VolunteerState = z.infer<typeof VolunteerState>

/** A guardian's consent for a minor: on the guardian's own phone, or on paper that staff saw. */
export const Guardian = z.strictObject({
  /** Empty when the guardian's account is gone. */
  name: z.string(),
  way: z.enum(['phone', 'slip']),
  at: Instant,
  /** The guardian took it back then: no duty until somebody agrees anew. */
  withdrawnAt: Instant.nullable(),
})

/** A person's own record as a volunteer. */
export const Volunteering = z.strictObject({
  state: VolunteerState,
  name: z.string(),
  age: AgeClass,
  skills: z.array(Skill),
  free: z.array(FreeTime),
  teams: z.array(Id),
  /** Teams that have not answered yet. */
  wishes: z.array(Id),
  declined: z.array(z.strictObject({ teamId: Id, reason: z.string() })),
  /** Null for adults, and for minors whose guardian has not agreed yet. */
  guardian: Guardian.nullable(),
  /** Why the office ended it; empty otherwise. */
  ended: z.string(),
  /** Teams at the time it lapsed, which the office can give back. */
  formerTeams: z.array(Id),
  appliedAt: Instant,
  since: Instant.nullable(),
  /** Version of the volunteers' terms agreed to. */
  consent: z.string(),
})
export type Volunteering = z.infer<typeof Volunteering>

/** What is kept of a person as a volunteer. */
export const OwnVolunteering = z.strictObject({
  record: Volunteering.nullable(),
  /** Teams that the person leads. */
  leads: z.array(TeamRef),
  shifts: z.array(
    z.strictObject({
      shiftId: Id,
      title: z.string(),
      startsAt: Instant,
      endsAt: Instant,
      name: z.string(),
      number: z.string(),
      state: z.enum(['seated', 'waiting']),
      signedUpAt: Instant,
      /** What the person wrote when asking to be let go. */
      asked: z.string().nullable(),
    }),
  ),
  /** Old records that the person says are theirs. */
  claims: z.array(z.strictObject({ name: z.string(), at: Instant })),
  /** Minors whose guardian the person is. */
  wards: z.array(z.strictObject({ name: z.string(), at: Instant, withdrawnAt: Instant.nullable() })),
})
export type OwnVolunteering = z.infer<typeof OwnVolunteering>

/** A volunteer, or an applicant, as leaders and staff see them. */
export const VolunteerFace = Volunteering.omit({
  ...{ consent: true, guardian: true, ended: true, declined: true, formerTeams: true },
}).extend({
  ref: Id,
  guardianAgreed: z.boolean(),
  /** Lapsed, and the office can take that back. */
  restorable: z.boolean(),
})
export type VolunteerFace = z.infer<typeof VolunteerFace>
