import type { shiftsLead } from '../contract/shifts-lead'
import { refusing, type UseCase } from '../platform/serve'
import { confirmedSeats } from '../roster/roster'
import { ledBy } from './led-by'
import type { ShiftNeeds } from './needs'
import { boardOf } from './present'
import { isOver } from './shift'

const refuse = refusing<typeof shiftsLead.changeNeeded>()

/** Needing more gives places to those who wait; needing fewer holds only while nobody signs up or leaves in between. */
export const changeNeeded =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.changeNeeded> =>
  async ({ shiftId, capacity, waitlistCap }, caller) => {
    const store = needs.lead(caller.communityId)
    const led = await ledBy(caller, needs, (duty) => store.find(shiftId, duty))
    if (!led) throw refuse('shift-not-found')
    const { found: shift, duty } = led
    if (shift.cancelled) throw refuse('shift-cancelled')
    if (isOver(shift, needs.now())) throw refuse('shift-over')
    const confirmed = confirmedSeats(shift.capacity, shift.entries)
    if (capacity < confirmed) throw refuse('below-confirmed', { confirmed })
    const resized = await store.resize(shift, { capacity, waitlistCap }, needs.now(), duty)
    if (!resized) throw refuse('changed-meanwhile')
    return boardOf(resized, needs.now())
  }
