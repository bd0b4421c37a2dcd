import * as z from 'zod'
import { action, roles } from './action'
import { AuditLine } from './audit'
import { Care, CareActs } from './care'
import { OwnData, Profile } from './own-data'
import { Cursor, Id, Instant, Line, MemberCode, PageSize } from './scalars'

const Role = z.enum(roles)
const nothing = z.strictObject({})

/** A member as an administrator sees them. */
export const MemberFace = z.strictObject({
  ref: Id,
  nickname: z.string().nullable(),
  building: z.string().nullable(),
  /** Masked. */
  phone: z.string().nullable(),
  /** File id; nothing is found under it before its check has passed. */
  avatar: z.string().nullable(),
  roles: z.array(Role),
  /** Buildings whose head they are. */
  headOf: z.array(z.string()),
})
export type MemberFace = z.infer<typeof MemberFace>

export const members = {
  me: action({
    who: 'resident',
    repeat: 'read',
    input: nothing,
    output: z.strictObject({
      roles: z.array(z.enum(roles)),
      building: z.string().nullable(),
      headOf: z.array(z.string()),
      avatar: z.string().nullable(),
      calendarUrl: z.string().nullable(),
    }),
    refusals: [],
  }),
  /** Opens the personal calendar feed. Natural key: one feed a person; opening it again gives the same address. */
  openCalendar: action({
    who: 'resident',
    repeat: 'natural-key',
    input: nothing,
    output: z.strictObject({ calendarUrl: z.string() }),
    refusals: [],
  }),
  /** The old address stops working at once; the next opening gives another. */
  closeCalendar: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: nothing,
    output: nothing,
    refusals: [],
  }),
  /** Natural key: the profile itself. */
  editProfile: action({
    who: 'resident',
    repeat: 'natural-key',
    input: Profile,
    output: nothing,
    refusals: ['photo-not-found', 'words-not-allowed'],
  }),
  /**
   * A short code that names the person to whom they show it, for some minutes: to an administrator, or to someone who
   * may look after them. Natural key: person, purpose and time; asking again shows the same code.
   */
  showCode: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({ purpose: z.enum(['office', 'care', 'guardian']) }),
    output: z.strictObject({ code: z.string(), until: Instant }),
    refusals: [],
  }),
  /** Natural key: who looked whom up in that hour; the person reads it in their audit log. */
  byCode: action({
    who: 'admin',
    repeat: 'natural-key',
    input: z.strictObject({ code: MemberCode }),
    output: MemberFace,
    refusals: ['code-unknown'],
    limit: { per: 'hour', times: 60 },
  }),
  /** Everyone who holds a role. */
  roleHolders: action({
    who: 'admin',
    repeat: 'read',
    input: z.strictObject({ role: Role, after: Id.optional(), limit: PageSize }),
    output: z.strictObject({ members: z.array(MemberFace), next: Id.nullable() }),
    refusals: [],
  }),
  /** Natural key: a role is held or not; a building head is that of certain buildings. */
  grantRole: action({
    who: 'admin',
    repeat: 'natural-key',
    input: z
      .strictObject({ ref: Id, role: Role, buildings: z.array(Line(1, 20)).max(20).default([]) })
      .refine(({ role, buildings }) => (role === 'buildingHead') === buildings.length > 0),
    output: MemberFace,
    refusals: ['member-not-found'],
  }),
  /** Natural key as above; counts from the person's next call on. Nobody takes their own administration away. */
  revokeRole: action({
    who: 'admin',
    repeat: 'natural-key',
    input: z.strictObject({ ref: Id, role: Role }),
    output: MemberFace,
    refusals: ['member-not-found', 'not-yourself'],
  }),
  /** What others did with the caller's data, latest first. */
  audit: action({
    who: 'resident',
    repeat: 'read',
    input: z.strictObject({ after: Cursor.optional(), limit: PageSize }),
    output: z.strictObject({ lines: z.array(AuditLine), next: Cursor.nullable() }),
    refusals: [],
  }),
  data: action({ who: 'resident', repeat: 'read', input: nothing, output: OwnData, refusals: [] }),
  /** The same with the phone number in full and the moment of the export. */
  exportData: action({
    who: 'resident',
    repeat: 'read',
    input: nothing,
    output: OwnData.extend({ exportedAt: Instant }),
    refusals: [],
    limit: { per: 'hour', times: 20 },
  }),
  /**
   * Deletes everything about the caller, some of it at each call until `done`. Natural key: the person; seats and counts
   * of others stay as they are.
   */
  deleteAccount: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: z.strictObject({ confirm: z.literal('delete-everything-about-me') }),
    output: z.strictObject({ done: z.boolean() }),
    refusals: [],
  }),
  /**
   * Begins to look after whoever shows this code; renews the consent if there is one. Natural key: the code, which holds
   * for one helper.
   */
  lookAfter: action({
    who: 'resident',
    repeat: 'natural-key',
    input: z.strictObject({
      code: MemberCode,
      /** What the helper calls the person, and what the person calls the helper. */
      theirName: Line(1, 20),
      myName: Line(1, 20),
      acts: CareActs.default(['sign-up']),
      /** As head of this building: the consent then holds for as long as the helper is. */
      asHeadOf: Line(1, 20).optional(),
    }),
    output: Care,
    refusals: ['code-unknown', 'not-yourself', 'not-head-of-building', 'words-not-allowed'],
    limit: { per: 'hour', times: 20 },
  }),
  care: action({
    who: 'resident',
    repeat: 'read',
    input: nothing,
    output: z.strictObject({ lookingAfter: z.array(Care), lookedAfterBy: z.array(Care) }),
    refusals: [],
  }),
  /** Either of the two ends it at once. Natural key: the consent; an unknown one has ended. */
  endCare: action({
    who: 'resident',
    repeat: 'natural-key',
    from: 'anywhere',
    input: z.strictObject({ ref: Id }),
    output: nothing,
    refusals: [],
  }),
}
