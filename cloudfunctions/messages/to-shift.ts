import type { messagesShifts } from '../contract/messages-shifts'
import { lookLine } from '../members/audit-line'
import { everyoneOnShift } from '../members/audit-store'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import type { Duty } from '../shifts/lead-store'
import { ledBy } from '../shifts/led-by'
import { isOver } from '../shifts/shift'
import type { ShiftMessageNeeds } from './needs'
import { roundsOf } from './report'
import { soonest } from './schedule'

const refuseReach = refusing<typeof messagesShifts.shiftReach>()
const refuseSending = refusing<typeof messagesShifts.shiftSend>()
const refuseReport = refusing<typeof messagesShifts.shiftReport>()

export const shiftReach =
  (needs: ShiftMessageNeeds): UseCase<typeof messagesShifts.shiftReach> =>
  async ({ shiftId, to }, caller) => {
    const { communityId } = caller
    const now = needs.now()
    const led = await ledBy(caller, needs, (duty) => needs.shifts(communityId, duty).find(shiftId))
    if (!led) throw refuseReach('not-shift-leader')
    if (isOver(led.found, now)) throw refuseReach('shift-over')
    await noteLook('shift-reach-seen', shiftId, led.duty, caller, needs)
    const people = led.found.entries.filter(({ number }) => to?.includes(number) ?? true)
    const ledgers = await needs.consents(communityId).of(people.map(({ id }) => id))
    const unreachable = people.filter(({ id }) => (ledgers.get(id)?.left.changed ?? 0) <= 0)
    return {
      people: people.length,
      reachable: people.length - unreachable.length,
      unreachable: unreachable.map(({ number, name }) => ({ number, name })),
      sendsAt: soonest(led.found.startsAt, now).toISOString(),
    }
  }

/** As for events, the timer alone sends. */
export const shiftSend =
  (needs: ShiftMessageNeeds): UseCase<typeof messagesShifts.shiftSend> =>
  async ({ shiftId, id, words, to }, caller) => {
    const now = needs.now()
    const notice = { id, words, at: now, ...(to ? { to } : {}) }
    const led = await ledBy(caller, needs, async (duty) => {
      const store = needs.shifts(caller.communityId, duty)
      return (await store.addNotice(shiftId, notice)) ?? store.find(shiftId)
    })
    if (!led) throw refuseSending('not-shift-leader')
    const kept = led.found.notices.find((one) => one.id === id)
    if (kept && kept.words !== words) throw refuseSending('notice-already-sent')
    if (!kept && isOver(led.found, now)) throw refuseSending('shift-over')
    if (!kept) throw refuseSending('too-many-notices')
    return { sendsAt: soonest(led.found.startsAt, now).toISOString() }
  }

export const shiftReport =
  (needs: ShiftMessageNeeds): UseCase<typeof messagesShifts.shiftReport> =>
  async ({ shiftId }, caller) => {
    const { communityId } = caller
    const led = await ledBy(caller, needs, (duty) => needs.shifts(communityId, duty).find(shiftId))
    if (!led) throw refuseReport('not-shift-leader')
    await noteLook('shift-told-seen', shiftId, led.duty, caller, needs)
    return { rounds: roundsOf(led.found, await needs.messages(communityId).ofEvent(shiftId), needs.now()) }
  }

/** As with an event's list, whoever is on it can read who looked. */
async function noteLook(
  what: 'shift-reach-seen' | 'shift-told-seen',
  shiftId: string,
  duty: Duty,
  { communityId, personId }: Resident,
  needs: ShiftMessageNeeds,
): Promise<void> {
  const as = duty === null ? 'staff' : 'leader'
  const look = { about: everyoneOnShift(shiftId), at: needs.now(), what, as } as const
  await needs.audit(communityId).note(lookLine(needs.secrets(), look, personId))
}
