import type { volunteers } from '../contract/volunteers'
import { subjectOf, tell } from '../events/on-behalf'
import { refusing, type UseCase } from '../platform/serve'
import { change } from './change'
import { clearOut } from './clear-out'
import type { VolunteerNeeds } from './needs'
import { volunteeringOf } from './present'
import { left, type Volunteering } from './volunteering'

const refuse = refusing<typeof volunteers.leave>()

/** Having left already is having left; what was not cleared out then is cleared out now. */
export const leave =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.leave> =>
  async (wish, caller) => {
    const subject = await subjectOf(caller, wish.for, needs)
    const store = needs.volunteers(caller.communityId)
    const before = await store.find(subject.personId)
    if (!before?.volunteering) throw refuse('volunteer-not-found')
    const gone = wish.teamId === undefined ? before.volunteering.teams : [wish.teamId]
    if (isPart(before.volunteering, wish.teamId)) {
      await tell('left-team-for', subject, { turn: before.turn }, needs.now(), caller, needs)
    }
    const changed = await change(
      () => store.find(subject.personId),
      (record) => (isPart(record, wish.teamId) ? left(record, wish.teamId ?? null) : record),
      caller,
      needs,
    )
    if (!changed) throw refuse('volunteer-not-found')
    await clearOut(changed.person, changed.volunteering, gone, needs)
    return volunteeringOf(changed.volunteering)
  }

const isPart = ({ state, teams, wishes }: Volunteering, teamId: string | undefined): boolean =>
  teamId === undefined ? state === 'active' || state === 'applied' : [...teams, ...wishes].includes(teamId)
