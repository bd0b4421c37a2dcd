import type { teams } from '../contract/teams'
import { refusing, type UseCase } from '../platform/serve'
import type { VolunteerNeeds } from './needs'
import { officeTeamOf } from './present'

const refuse = refusing<typeof teams.editTeam>()

export const officeTeams =
  (needs: VolunteerNeeds): UseCase<typeof teams.officeTeams> =>
  async (_, { communityId }) => {
    const all = await needs.teams(communityId).all()
    return { teams: all.map((team) => officeTeamOf(team, needs.secrets())) }
  }

/** A new team stands behind the others. */
export const createTeam =
  (needs: VolunteerNeeds): UseCase<typeof teams.createTeam> =>
  async ({ key, fields }, { communityId }) => {
    const teamId = needs.secrets().sign('team', `${communityId}|${key}`)
    await needs.teams(communityId).add(teamId, fields, needs.now().getTime())
    return { teamId }
  }

/** A new name reaches the shifts too; the same edit sent again heals one that stopped in between. */
export const editTeam =
  (needs: VolunteerNeeds): UseCase<typeof teams.editTeam> =>
  async ({ teamId, revision, fields }, { communityId }) => {
    const store = needs.teams(communityId)
    const edited = await store.edit(teamId, revision, fields)
    const team = edited ?? (await store.find(teamId))
    if (!team) throw refuse('team-not-found')
    const { name, kind, about, open } = team
    const isDone = team.revision === revision + 1 && same({ name, kind, about, open }, fields)
    if (!isDone) throw refuse('changed-meanwhile')
    await needs.shifts(communityId).copyTeam(team, needs.now())
    return { revision: team.revision }
  }

const same = (a: Record<string, unknown>, b: Record<string, unknown>): boolean =>
  Object.keys(a).every((key) => a[key] === b[key])
