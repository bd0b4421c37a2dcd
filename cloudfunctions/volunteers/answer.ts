import type { volunteers } from '../contract/volunteers'
import { auditLine } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import { type Changed, change } from './change'
import { clearOut, recount } from './clear-out'
import { type Leading, leading } from './leading'
import type { VolunteerNeeds } from './needs'
import { faceOf } from './present'
import { approved, declined, mayServe, type Volunteering } from './volunteering'

const refuse = refusing<typeof volunteers.approve>()

/** Only a wish is granted, so nobody is made a volunteer who did not ask; a grant sent again stays one. */
export const approve =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.approve> =>
  async (wish, caller) => {
    const led = await leading(wish.teamId, caller, needs)
    if (!led) throw refuse('not-leader')
    const grant = (before: Volunteering): Volunteering => {
      if (isIn(before, wish.teamId)) return before
      if (!before.wishes.includes(wish.teamId)) throw refuse('volunteer-not-found')
      if (!mayServe(before)) throw refuse('guardian-missing')
      return approved(before, wish.teamId, needs.now())
    }
    const changed = await changeOf(wish.ref, grant, caller, needs)
    await told('volunteer-approved', changed, led, caller, needs)
    await recount(caller.communityId, [wish.teamId], needs)
    return faceOf(changed.person, changed.volunteering, needs.secrets())
  }

export const decline =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.decline> =>
  async (wish, caller) => {
    const led = await leading(wish.teamId, caller, needs)
    if (!led) throw refuse('not-leader')
    const refusal = (before: Volunteering): Volunteering => {
      if (before.declined.some(({ teamId }) => teamId === wish.teamId)) return before
      if (!isIn(before, wish.teamId) && !before.wishes.includes(wish.teamId)) throw refuse('volunteer-not-found')
      return declined(before, wish.teamId, wish.reason)
    }
    const changed = await changeOf(wish.ref, refusal, caller, needs)
    await told('volunteer-declined', changed, led, caller, needs, wish.reason)
    await clearOut(changed.person, changed.volunteering, [wish.teamId], needs)
    return faceOf(changed.person, changed.volunteering, needs.secrets())
  }

const isIn = ({ teams }: Volunteering, teamId: string): boolean => teams.includes(teamId)

async function changeOf(
  ref: string,
  how: (before: Volunteering) => Volunteering,
  caller: Resident,
  needs: VolunteerNeeds,
): Promise<Changed> {
  const changed = await change(() => needs.volunteers(caller.communityId).byRef(ref), how, caller, needs)
  if (!changed) throw refuse('volunteer-not-found')
  return changed
}

async function told(
  what: 'volunteer-approved' | 'volunteer-declined',
  { person, volunteering }: Changed,
  { team, as }: Leading,
  caller: Resident,
  needs: VolunteerNeeds,
  reason = '',
): Promise<void> {
  const by = { role: as, personId: caller.personId }
  const turn = `${team.id}|${volunteering.appliedAt.getTime()}`
  const deed = { about: person.personId, at: needs.now(), what, by, turn, ...(reason ? { reason } : {}) }
  await needs.audit(caller.communityId).note(auditLine(needs.secrets(), deed))
}
