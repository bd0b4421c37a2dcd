import type { checkIn } from '../contract/check-in'
import { lookLine } from '../members/audit-line'
import { everyoneOnShift } from '../members/audit-store'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import { gatherProofs } from './gather-code'
import { leading } from './leading'
import type { CheckInNeeds } from './needs'
import { photoWishes } from './photo-wish'
import { boardOf, shiftToWalk } from './present'
import { closesAt } from './window'

const refuseBoard = refusing<typeof checkIn.board>()
const refuseDisplay = refusing<typeof checkIn.display>()

export const mine =
  (needs: CheckInNeeds): UseCase<typeof checkIn.mine> =>
  async (_, { communityId, personId }) => {
    const now = needs.now()
    const shifts = await needs.shifts(communityId).around(personId, now)
    const said = shifts.flatMap((shift) => {
      const mine = shiftToWalk(shift, personId, { secrets: needs.secrets(), communityId, now })
      return mine ? [mine] : []
    })
    return { shifts: said, serverNow: now.toISOString() }
  }

export const board =
  (needs: CheckInNeeds): UseCase<typeof checkIn.board> =>
  async ({ shiftId }, caller) => {
    const store = needs.shifts(caller.communityId)
    const shift = await leading(caller, needs, (leaderId) => store.led(shiftId, leaderId))
    if (!shift) throw refuseBoard('not-shift-leader')
    if (!shift.leaders.some(({ id }) => id === caller.personId)) await noteLook(shiftId, caller, needs)
    return boardOf(shift, photoWishes(needs.secrets(), caller.communityId, shiftId), needs.now(), needs.files)
  }

/** Leaders see whom they lead; the office's look is told. */
async function noteLook(shiftId: string, { communityId, personId }: Resident, needs: CheckInNeeds): Promise<void> {
  const look = { about: everyoneOnShift(shiftId), at: needs.now(), what: 'shift-list-seen' } as const
  await needs.audit(communityId).note(lookLine(needs.secrets(), look, personId))
}

export const display =
  (needs: CheckInNeeds): UseCase<typeof checkIn.display> =>
  async ({ shiftId }, caller) => {
    const now = needs.now()
    const store = needs.shifts(caller.communityId)
    const shift = await leading(caller, needs, (leaderId) => store.led(shiftId, leaderId))
    if (!shift) throw refuseDisplay('not-shift-leader')
    if (shift.cancelled) throw refuseDisplay('shift-cancelled')
    if (closesAt(shift) <= now.getTime()) throw refuseDisplay('shift-closed')
    return { ...gatherProofs(needs.secrets(), caller.communityId, shift), serverNow: now.toISOString() }
  }
