import * as z from 'zod'
import { action } from './action'
import { Id, Instant, Line, MemberCode, PageSize } from './scalars'
import { TeamRef } from './teams'
import { Born, FreeTime, Skill, VolunteerFace, Volunteering, VolunteerState } from './volunteer-shapes'

/** A consent to look after another: the record is theirs then. */
const forAnother = Id.optional()
const page = { after: Id.optional(), limit: PageSize }
const faces = z.strictObject({ volunteers: z.array(VolunteerFace), next: Id.nullable() })
const someone = z.strictObject({ ref: Id, teamId: Id })
const answered = ['not-leader', 'volunteer-not-found'] as const

export const volunteers = {
  /** One's own record, and the teams that one leads. */
  me: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ for: forAnother }),
    output: z.strictObject({ volunteering: Volunteering.nullable(), leads: z.array(TeamRef) }),
    refusals: ['care-not-found'],
  }),
  /** Applies, applies again after having left, or edits the record and its wishes. Natural key: the person's record. */
  apply: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      name: Line(1, 20),
      born: Born,
      skills: z.array(Skill).max(12),
      free: z.array(FreeTime).max(21),
      /** Teams one wishes to join or is in already. */
      teams: z.array(Id).min(1).max(5),
      consent: Line(1, 20),
      for: forAnother,
    }),
    output: Volunteering,
    refusals: ['too-young', 'team-not-found', 'team-closed', 'care-not-found'],
    limit: { per: 'hour', times: 30 },
  }),
  /** A minor enters the code that the guardian shows on their own phone (purpose `guardian`). Natural key: the code. */
  guardianAgrees: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ code: MemberCode, name: Line(1, 20) }),
    output: Volunteering,
    refusals: ['volunteer-not-found', 'code-unknown', 'not-yourself'],
    limit: { per: 'hour', times: 20 },
  }),
  /** Staff saw the guardian's signature. Natural key: the volunteer. */
  guardianSigned: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ ref: Id, name: Line(1, 20) }),
    output: VolunteerFace,
    refusals: ['volunteer-not-found'],
  }),
  /** Minors for whom the caller agreed and who still volunteer by that consent. */
  wards: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ wards: z.array(z.strictObject({ ref: Id, name: z.string(), at: Instant })) }),
    refusals: [],
  }),
  /**
   * The guardian takes the consent back, which suspends the minor and frees their places in shifts to come. Natural key:
   * the consent; what is withdrawn is withdrawn.
   */
  guardianWithdraws: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: z.strictObject({ ref: Id }),
    output: z.strictObject({}),
    refusals: [],
  }),
  /** Who wishes to join: a team, for its leaders and staff; any team, for staff. */
  applicants: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ teamId: Id.optional(), ...page }),
    output: faces,
    refusals: ['not-leader'],
  }),
  /** A team's members, for its leaders and staff; the look stands in their audit log. */
  people: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ teamId: Id, ...page }),
    output: faces,
    refusals: ['not-leader'],
  }),
  /**
   * All volunteers in one state, of one team or of any, whose name holds the words or whose initials begin with them; the
   * look stands in their audit log.
   */
  register: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({
      state: VolunteerState.default('active'),
      /** Its members, or those who wish to be. */
      teamId: Id.optional(),
      words: Line(1, 20).optional(),
      ...page,
    }),
    output: faces,
    refusals: [],
  }),
  /** By a leader of the team or staff; the first approval makes a volunteer at once. Natural key: person and team. */
  approve: action({
    who: 'resident',
    repeat: 'natural-key',
    input: someone,
    output: VolunteerFace,
    refusals: [...answered, 'guardian-missing'],
  }),
  /** Natural key: person and team; the first reason stays. Declining a member takes them off the team. */
  decline: action({
    who: 'resident',
    repeat: 'natural-key',
    input: someone.extend({ reason: Line(1, 80) }),
    output: VolunteerFace,
    refusals: answered,
  }),
  /**
   * Leaves one team, or without one the volunteers; places in the shifts to come that this touches become free.
   * Natural key: the membership.
   */
  leave: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ teamId: Id.optional(), for: forAnother }),
    output: Volunteering,
    refusals: ['volunteer-not-found', 'care-not-found'],
  }),
  /** The office ends it, with a reason that the person reads. Natural key: the volunteer. */
  lapse: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ ref: Id, reason: Line(1, 80) }),
    output: VolunteerFace,
    refusals: ['volunteer-not-found'],
  }),
  /** Takes a lapse back: the teams of before, as far as they exist. Natural key: the volunteer. */
  reinstate: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ ref: Id }),
    output: VolunteerFace,
    refusals: ['volunteer-not-found', 'nothing-to-restore'],
  }),
}
