import type { OfficeTeam, Team as TeamFace } from '../contract/teams'
import type { VolunteerFace, Volunteering as VolunteeringFace } from '../contract/volunteer-shapes'
import { memberRef } from '../platform/member-ref'
import type { Secrets } from '../platform/secrets'
import type { Person } from './stored-person'
import type { Team } from './team-store'
import { type Guardian, mayServe, type Volunteering } from './volunteering'

/** A person's own record. */
export function volunteeringOf(volunteering: Volunteering): VolunteeringFace {
  const { checkAt: _checkAt, slip: _slip, guardian, appliedAt, since, ...rest } = volunteering
  return {
    ...rest,
    guardian: guardian && consentOf(guardian),
    appliedAt: appliedAt.toISOString(),
    since: since?.toISOString() ?? null,
  }
}

const consentOf = ({ name, way, at, withdrawnAt }: Guardian) => ({
  ...{ name, way, at: at.toISOString() },
  withdrawnAt: withdrawnAt?.toISOString() ?? null,
})

/** Somebody else's record, for leaders and staff. */
export function faceOf(person: Person, volunteering: Volunteering, secrets: Secrets): VolunteerFace {
  const { state, name, age, skills, free, teams, wishes, appliedAt, since } = volunteering
  return {
    ref: memberRef(secrets, person.personId),
    ...{ state, name, age, skills, free, teams, wishes },
    appliedAt: appliedAt.toISOString(),
    since: since?.toISOString() ?? null,
    guardianAgreed: mayServe(volunteering),
    restorable: state === 'lapsed' && volunteering.formerTeams.length > 0,
  }
}

export const teamOf = ({ id, name, kind, about, open, members }: Team): TeamFace => ({
  ...{ id, name, kind, about, open, members },
})

export const officeTeamOf = (team: Team, secrets: Secrets): OfficeTeam => ({
  ...teamOf(team),
  leaders: team.leaders.map(({ id, name }) => ({ ref: memberRef(secrets, id), name })),
  revision: team.revision,
})
