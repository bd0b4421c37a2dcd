import type { teams } from '../contract/teams'
import { auditLine } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import type { VolunteerNeeds } from './needs'
import { officeTeamOf } from './present'
import type { Team } from './team-store'

const refuse = refusing<typeof teams.nameLeader>()

/** Only who is in the team leads it. */
export const nameLeader =
  (needs: VolunteerNeeds): UseCase<typeof teams.nameLeader> =>
  async (wish, caller) => {
    const { communityId } = caller
    const person = await needs.volunteers(communityId).byRef(wish.ref)
    const store = needs.teams(communityId)
    const isMember = person?.volunteering?.teams.includes(wish.teamId) ?? false
    const leader =
      person && isMember ? { id: person.personId, name: person.volunteering?.name ?? '', since: needs.now() } : null
    const added = leader && (await store.addLeader(wish.teamId, leader))
    const team = added ?? (await store.find(wish.teamId))
    if (!team) throw refuse('team-not-found')
    if (!leader) throw refuse('volunteer-not-found')
    const named = team.leaders.find(({ id }) => id === leader.id)
    if (!named) throw refuse('too-many-leaders')
    await tell('leader-named', named, team, caller, needs)
    return passOn(team, communityId, needs)
  }

export const dismissLeader =
  (needs: VolunteerNeeds): UseCase<typeof teams.dismissLeader> =>
  async (wish, caller) => {
    const { communityId } = caller
    const store = needs.teams(communityId)
    const before = await store.find(wish.teamId)
    if (!before) throw refuse('team-not-found')
    const leader = before.leaders.find(({ id }) => memberRef(needs.secrets(), id) === wish.ref)
    if (leader) await tell('leader-dismissed', leader, before, caller, needs)
    const team = (leader && (await store.removeLeader(wish.teamId, leader.id))) ?? before
    return passOn(team, communityId, needs)
  }

async function tell(
  what: 'leader-named' | 'leader-dismissed',
  { id, since }: Team['leaders'][number],
  team: Team,
  { communityId, personId }: Resident,
  needs: VolunteerNeeds,
): Promise<void> {
  const by = { role: 'staff', personId } as const
  const deed = { about: id, at: needs.now(), what, by, turn: `${team.id}|${since.getTime()}` } as const
  await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
}

/** The duty stands on the team's shifts too; doing it again heals one that stopped in between. */
async function passOn(team: Team, communityId: string, needs: VolunteerNeeds) {
  await needs.shifts(communityId).copyTeam(team, needs.now())
  return officeTeamOf(team, needs.secrets())
}
