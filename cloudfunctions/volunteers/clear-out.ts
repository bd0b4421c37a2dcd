import type { VolunteerNeeds } from './needs'
import { isServing, type Volunteering } from './volunteering'

type ClearingNeeds = Pick<VolunteerNeeds, 'now' | 'teams' | 'shifts' | 'volunteers'>
const pageSize = 50

/**
 * What follows from not being in `gone` any more: the duty of leading them ends, places in their shifts to come become
 * free (all places and duties, when nothing of volunteering is left or a guardian took the consent back), members are
 * counted anew. It may be done again.
 */
export async function clearOut(
  { personId, communityId }: { personId: string; communityId: string },
  record: Volunteering,
  gone: readonly string[],
  needs: ClearingNeeds,
): Promise<void> {
  const teams = needs.teams(communityId)
  const serves = isServing(record)
  const led = await teams.ledBy(personId)
  for (const team of led.filter(({ id }) => !serves || gone.includes(id))) {
    // The shifts come first: while the team names its leader, a run that broke off is found again.
    const leaders = team.leaders.filter(({ id }) => id !== personId)
    await needs.shifts(communityId).copyTeam({ ...team, leaders }, needs.now())
    const left = await teams.removeLeader(team.id, personId)
    if (left && left.leaders.length !== leaders.length) await needs.shifts(communityId).copyTeam(left, needs.now())
  }
  await leaveShifts({ personId, communityId }, serves ? gone : null, needs)
  // Sent again after having left, the wish does not know any more which teams those were.
  const all = gone.length === 0 && record.state !== 'active'
  await recount(communityId, all ? (await teams.all()).map(({ id }) => id) : gone, needs)
}

async function leaveShifts(
  { personId, communityId }: { personId: string; communityId: string },
  gone: readonly string[] | null,
  needs: ClearingNeeds,
): Promise<void> {
  const shifts = needs.shifts(communityId)
  const now = needs.now()
  const coming = await shifts.mine(personId, { when: 'upcoming', now, limit: pageSize })
  for (const shift of coming) {
    const ends = gone === null || (shift.openTo === 'team' && gone.includes(shift.team.id))
    if (ends && shift.startsAt > now) await shifts.leave(shift.id, personId, 1, now)
  }
}

/** Counted rather than added to, so that nothing has to be repaired. */
export async function recount(
  communityId: string,
  teamIds: readonly string[],
  needs: Pick<VolunteerNeeds, 'teams' | 'volunteers'>,
): Promise<void> {
  for (const teamId of new Set(teamIds)) {
    await needs.teams(communityId).setMembers(teamId, await needs.volunteers(communityId).count(teamId))
  }
}
