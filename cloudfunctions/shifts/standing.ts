import type { shiftsLead } from '../contract/shifts-lead'
import { refusing, type UseCase } from '../platform/serve'
import { ledBy } from './led-by'
import type { ShiftNeeds } from './needs'
import { isOver } from './shift'

const refuse = refusing<typeof shiftsLead.cancel>()
const refuseWithdrawal = refusing<typeof shiftsLead.withdrawDraft>()

/** For `ledBy`: what was not done was not found. */
const done = async (doing: Promise<boolean>): Promise<true | null> => ((await doing) ? true : null)

export const publish =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.publish> =>
  async ({ shiftId }, caller) => {
    const store = needs.lead(caller.communityId)
    if (await ledBy(caller, needs, (duty) => done(store.publish(shiftId, needs.now(), duty)))) return { shiftId }
    const led = await ledBy(caller, needs, (duty) => store.find(shiftId, duty))
    if (!led) throw refuse('shift-not-found')
    if (!led.found.published && isOver(led.found, needs.now())) throw refuse('shift-over')
    return { shiftId }
  }

export const cancel =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.cancel> =>
  async ({ shiftId, reason }, caller) => {
    const store = needs.lead(caller.communityId)
    if (await ledBy(caller, needs, (duty) => done(store.cancel(shiftId, reason, needs.now(), duty)))) return { shiftId }
    const led = await ledBy(caller, needs, (duty) => store.find(shiftId, duty))
    if (!led?.found.published) throw refuse('shift-not-found')
    if (!led.found.cancelled && isOver(led.found, needs.now())) throw refuse('shift-over')
    return { shiftId }
  }

export const withdrawDraft =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.withdrawDraft> =>
  async ({ shiftId }, caller) => {
    const store = needs.lead(caller.communityId)
    if (await ledBy(caller, needs, (duty) => done(store.withdraw(shiftId, duty)))) return {}
    if (await ledBy(caller, needs, (duty) => store.find(shiftId, duty))) throw refuseWithdrawal('shift-published')
    return {}
  }
