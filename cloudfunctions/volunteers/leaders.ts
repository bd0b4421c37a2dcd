import type { teams } from '../contract/teams'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import type { VolunteerNeeds } from './needs'
import { officeTeamOf } from './present'
import type { Team } from './team-store'

const refuse = refusing<typeof teams.nameLeader>()

/** Only who is in the team leads it. */
export const nameLeader =
  (needs: VolunteerNeeds): UseCase<typeof teams.nameLeader> =>
  async (wish, { communityId }) => {
    const person = await needs.volunteers(communityId).byRef(wish.ref)
    const store = needs.teams(communityId)
    const isMember = person?.volunteering?.teams.includes(wish.teamId) ?? false
    const leader =
      person && isMember ? { id: person.personId, name: person.volunteering?.name ?? '', since: needs.now() } : null
    const added = leader && (await store.addLeader(wish.teamId, leader))
    const team = added ?? (await store.find(wish.teamId))
    if (!team) throw refuse('team-not-found')
    if (!leader) throw refuse('volunteer-not-found')
    if (!team.leaders.some(({ id }) => id === leader.id)) throw refuse('too-many-leaders')
    return passOn(team, communityId, needs)
  }

export const dismissLeader =
  (needs: VolunteerNeeds): UseCase<typeof teams.dismissLeader> =>
  async (wish, { communityId }) => {
    const store = needs.teams(communityId)
    const before = await store.find(wish.teamId)
    if (!before) throw refuse('team-not-found')
    const leader = before.leaders.find(({ id }) => memberRef(needs.secrets(), id) === wish.ref)
    const team = (leader && (await store.removeLeader(wish.teamId, leader.id))) ?? before
    return passOn(team, communityId, needs)
  }

/** The duty stands on the team's shifts too; doing it again heals one that stopped in between. */
async function passOn(team: Team, communityId: string, needs: VolunteerNeeds) {
  await needs.shifts(communityId).copyTeam(team, needs.now())
  return officeTeamOf(team, needs.secrets())
}
