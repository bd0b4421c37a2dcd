import type { volunteers } from '../contract/volunteers'
import { lookLine } from '../members/audit-line'
import { everyoneAsking, everyoneIn } from '../members/audit-store'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import { isStaff, type Leading, leading } from './leading'
import type { VolunteerNeeds } from './needs'
import { faceOf } from './present'
import type { Person } from './stored-person'

const refuse = refusing<typeof volunteers.people>()

export const applicants =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.applicants> =>
  async ({ teamId, after, limit }, caller) => {
    const as = teamId === undefined ? await staffIf(caller, needs) : (await leading(teamId, caller, needs))?.as
    if (!as) throw refuse('not-leader')
    const look = { about: everyoneAsking(teamId ?? null), at: needs.now(), what: 'applicants-seen', as } as const
    await needs.audit(caller.communityId).note(lookLine(needs.secrets(), look, caller.personId))
    const store = needs.volunteers(caller.communityId)
    return pageOf(await store.wishing(teamId ?? null, after ?? null, limit + 1), limit, needs)
  }

const staffIf = async (caller: Resident, needs: VolunteerNeeds): Promise<'staff' | null> =>
  (await isStaff(caller, needs)) ? 'staff' : null

/** Looking at a list is told to everyone on it. */
export const people =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.people> =>
  async ({ teamId, after, limit }, caller) => {
    const led = await leading(teamId, caller, needs)
    if (!led) throw refuse('not-leader')
    await noteLook(led, caller, needs)
    const found = await needs.volunteers(caller.communityId).ofTeam(teamId, after ?? null, limit + 1)
    return pageOf(found, limit, needs)
  }

async function noteLook({ team, as }: Leading, caller: Resident, needs: VolunteerNeeds): Promise<void> {
  const look = { about: everyoneIn(team.id), at: needs.now(), what: 'team-seen', as } as const
  await needs.audit(caller.communityId).note(lookLine(needs.secrets(), look, caller.personId))
}

/** A page of `limit` of what was found, which is one more where there is another page. */
export function pageOf(found: Person[], limit: number, needs: Pick<VolunteerNeeds, 'secrets'>) {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return {
    volunteers: page.flatMap((person) =>
      person.volunteering ? [faceOf(person, person.volunteering, needs.secrets())] : [],
    ),
    next: found.length > limit && last ? memberRef(needs.secrets(), last.personId) : null,
  }
}
