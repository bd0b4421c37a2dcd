import type { volunteers } from '../contract/volunteers'
import { auditLine } from '../members/audit-line'
import { refusing, type UseCase } from '../platform/serve'
import { change } from './change'
import { clearOut } from './clear-out'
import type { VolunteerNeeds } from './needs'
import { faceOf } from './present'
import { lapsed } from './volunteering'

const refuse = refusing<typeof volunteers.lapse>()

export const lapse =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.lapse> =>
  async (wish, caller) => {
    const find = () => needs.volunteers(caller.communityId).byRef(wish.ref)
    const before = await find()
    if (!before?.volunteering) throw refuse('volunteer-not-found')
    const gone = before.volunteering.teams
    const changed = await change(
      find,
      (record) => (record.state === 'active' || record.state === 'applied' ? lapsed(record, wish.reason) : record),
      caller,
      needs,
    )
    if (!changed) throw refuse('volunteer-not-found')
    const { person, volunteering } = changed
    const by = { role: 'staff', personId: caller.personId } as const
    const deed = { about: person.personId, at: needs.now(), what: 'volunteer-lapsed', by, turn: person.turn } as const
    const line = auditLine(needs.secrets(), { ...deed, reason: volunteering.ended })
    if (volunteering.state === 'lapsed') await needs.audit(caller.communityId).note(line)
    await clearOut(person, volunteering, gone, needs)
    return faceOf(person, volunteering, needs.secrets())
  }
