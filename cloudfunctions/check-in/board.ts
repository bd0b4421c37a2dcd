import type { checkIn } from '../contract/check-in'
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
    return boardOf(shift, photoWishes(needs.secrets(), caller.communityId, shiftId), needs.now(), needs.files)
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
