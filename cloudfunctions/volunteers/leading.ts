import type { Resident } from '../platform/caller'
import { satisfies } from '../platform/roles'
import type { VolunteerNeeds } from './needs'
import type { Team, TeamStore } from './team-store'

interface LeadingNeeds extends Pick<VolunteerNeeds, 'rolesOf'> {
  teams(communityId: string): Pick<TeamStore, 'led' | 'find'>
}

export interface Leading {
  team: Team
  as: 'leader' | 'staff'
}

/** The team as one of its leaders or staff act on it; null for anyone else, as for a team that there is not. */
export async function leading(teamId: string, caller: Resident, needs: LeadingNeeds): Promise<Leading | null> {
  const teams = needs.teams(caller.communityId)
  const led = await teams.led(teamId, caller.personId)
  if (led) return { team: led, as: 'leader' }
  if (!(await isStaff(caller, needs))) return null
  const team = await teams.find(teamId)
  return team && { team, as: 'staff' }
}

export const isStaff = async (
  { communityId, personId }: Resident,
  needs: Pick<VolunteerNeeds, 'rolesOf'>,
): Promise<boolean> => satisfies(await needs.rolesOf(communityId, personId), 'staff')
