import type { volunteers } from '../contract/volunteers'
import { auditLine } from '../members/audit-line'
import { refusing, type UseCase } from '../platform/serve'
import { change } from './change'
import { recount } from './clear-out'
import type { VolunteerNeeds } from './needs'
import { faceOf } from './present'
import { reinstated, type Volunteering } from './volunteering'

const refuse = refusing<typeof volunteers.reinstate>()

/** Places in shifts and the duty of leading do not come back: others may have them by now. */
export const reinstate =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.reinstate> =>
  async ({ ref }, caller) => {
    const { communityId, personId } = caller
    const find = () => needs.volunteers(communityId).byRef(ref)
    const [before, teams] = await Promise.all([find(), needs.teams(communityId).all()])
    if (!before?.volunteering) throw refuse('volunteer-not-found')
    const known = new Set(teams.map(({ id }) => id))
    const back = (record: Volunteering): Volunteering => {
      if (record.state === 'active') return record
      const former = record.formerTeams.filter((team) => known.has(team))
      if (record.state !== 'lapsed' || former.length === 0) throw refuse('nothing-to-restore')
      return reinstated(record, former, needs.now())
    }
    if (back(before.volunteering).state !== before.volunteering.state) {
      const by = { role: 'staff', personId } as const
      const deed = {
        about: before.personId,
        at: needs.now(),
        what: 'volunteer-reinstated',
        by,
        turn: before.turn,
      } as const
      await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
    }
    const changed = await change(find, back, caller, needs)
    if (!changed) throw refuse('volunteer-not-found')
    await recount(communityId, changed.volunteering.teams, needs)
    return faceOf(changed.person, changed.volunteering, needs.secrets())
  }
