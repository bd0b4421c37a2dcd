import type { volunteers } from '../contract/volunteers'
import { auditLine } from '../members/audit-line'
import type { UseCase } from '../platform/serve'
import { change } from './change'
import { clearOut } from './clear-out'
import type { VolunteerNeeds } from './needs'
import type { Volunteering } from './volunteering'

export const wards =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.wards> =>
  async (_, { communityId, personId }) => {
    const found = await needs.volunteers(communityId).wardsOf(personId)
    return {
      wards: found.flatMap(({ ref, volunteering }) =>
        ref && volunteering && isBy(personId, volunteering) && volunteering.guardian.withdrawnAt === null
          ? [{ ref, name: volunteering.name, at: volunteering.guardian.at.toISOString() }]
          : [],
      ),
    }
  }

/** Somebody else's ward answers like one whose consent is withdrawn already. */
export const guardianWithdraws =
  (needs: VolunteerNeeds): UseCase<typeof volunteers.guardianWithdraws> =>
  async ({ ref }, caller) => {
    const { communityId, personId } = caller
    const find = () => needs.volunteers(communityId).byRef(ref)
    const before = await find()
    if (!before?.volunteering || !isBy(personId, before.volunteering)) return {}
    const at = needs.now()
    const by = { role: 'helper', personId } as const
    const turn = before.volunteering.guardian.at.getTime()
    const deed = { about: before.personId, at, what: 'guardian-withdrew', by, turn } as const
    await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
    const withdraw = (record: Volunteering): Volunteering =>
      isBy(personId, record) && record.guardian.withdrawnAt === null
        ? { ...record, guardian: { ...record.guardian, withdrawnAt: at } }
        : record
    const changed = await change(find, withdraw, caller, needs)
    if (changed) await clearOut(changed.person, changed.volunteering, [], needs)
    return {}
  }

type Agreed = Volunteering & { guardian: NonNullable<Volunteering['guardian']> }

const isBy = (guardianId: string, record: Volunteering): record is Agreed => record.guardian?.id === guardianId
