import * as z from 'zod'
import { action } from './action'
import { Key } from './events-office'
import { Id, Line, Paragraphs } from './scalars'

/** What a team, or one of its shifts, is there for: 文明督导, 巡防, 宣传, 帮扶, 秩序. */
export const DutyKind = z.enum(['civility', 'patrol', 'publicity', 'help', 'order', 'other'])
export type DutyKind = z.infer<typeof DutyKind>

export const TeamFields = z.strictObject({
  name: Line(1, 20),
  kind: DutyKind,
  about: Paragraphs(500),
  /** Takes applications. */
  open: z.boolean(),
})
export type TeamFields = z.infer<typeof TeamFields>

/** A team as anyone may see it; nobody is named. */
export const Team = TeamFields.extend({ id: Id, members: z.number().int() })
export type Team = z.infer<typeof Team>

export const TeamRef = z.strictObject({ id: Id, name: z.string() })
export type TeamRef = z.infer<typeof TeamRef>

export const OfficeTeam = Team.extend({
  leaders: z.array(z.strictObject({ ref: Id, name: z.string() })),
  revision: z.number().int(),
})
export type OfficeTeam = z.infer<typeof OfficeTeam>

export const teams = {
  teams: action({
    who: 'anyone',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ teams: z.array(Team) }),
    refusals: [],
  }),
  officeTeams: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ teams: z.array(OfficeTeam) }),
    refusals: [],
  }),
  /** Natural key: `key`. */
  createTeam: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ key: Key, fields: TeamFields }),
    output: z.strictObject({ teamId: Id }),
    refusals: [],
  }),
  /** Natural key: the revision being edited; the team's shifts to come take its name. */
  editTeam: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ teamId: Id, revision: z.number().int().min(1), fields: TeamFields }),
    output: z.strictObject({ revision: z.number().int() }),
    refusals: ['team-not-found', 'changed-meanwhile'],
  }),
  /** An active volunteer leads the team and its shifts to come. Natural key: the leader. */
  nameLeader: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ teamId: Id, ref: Id }),
    output: OfficeTeam,
    refusals: ['team-not-found', 'volunteer-not-found', 'too-many-leaders'],
  }),
  /** Natural key as above; counts from the leader's next call on. */
  dismissLeader: action({
    who: 'staff',
    repeat: 'natural-key',
    input: z.strictObject({ teamId: Id, ref: Id }),
    output: OfficeTeam,
    refusals: ['team-not-found'],
  }),
}
