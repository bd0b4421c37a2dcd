import type { shiftsLead } from '../contract/shifts-lead'
import { auditLine } from '../members/audit-line'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import { busy, recordOf, unfit } from './fitness'
import type { Duty } from './lead-store'
import { ledBy } from './led-by'
import type { ShiftNeeds } from './needs'
import { assignedMark, boardOf } from './present'
import { hasStarted, isOver, type ShiftRoster } from './shift'
import { newEntry } from './sign-up'

const refuse = refusing<typeof shiftsLead.assign>()
const refuseTaking = refusing<typeof shiftsLead.takeOff>()
/** A number may be taken already; a few draws find a free one. */
const draws = 5

/** The volunteer is told in their log, before it is done. */
export const assign =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.assign> =>
  async ({ shiftId, ref }, caller) => {
    const { communityId } = caller
    const store = needs.lead(communityId)
    const led = await ledBy(caller, needs, (duty) => store.find(shiftId, duty))
    if (!led?.found.published) throw refuse('shift-not-found')
    const { found: shift, duty } = led
    const person = await needs.volunteers(communityId).byRef(ref)
    if (!person?.volunteering) throw refuse('volunteer-not-found')
    if (shift.entries.some(({ id }) => id === person.personId)) return boardOf(shift, needs.now())
    const now = needs.now()
    const why = unfit(person, shift) ?? (await busy(shiftId, person.personId, shift, needs.shifts(communityId), now))
    if (why) throw refuse(why)
    refuseIfKnown(shift, now)
    await tell('shift-assigned', person.personId, `${shiftId}|${shift.turns}`, { caller, duty, shift }, needs)
    for (let draw = 0; draw < draws; draw += 1) {
      const entry = { ...newEntry(person.personId, recordOf(person), now, needs), consent: assignedMark }
      const assigned = await store.assign(shiftId, entry, now, duty)
      if (assigned) return boardOf(assigned, now)
      const current = await store.find(shiftId, duty)
      if (current?.entries.some(({ id }) => id === person.personId)) return boardOf(current, now)
      refuseIfKnown(current, now)
    }
    throw new Error('a place that was free could not be given')
  }

function refuseIfKnown(shift: ShiftRoster | null, now: Date): void {
  if (!shift) throw refuse('shift-not-found')
  if (shift.cancelled) throw refuse('shift-cancelled')
  if (hasStarted(shift, now)) throw refuse('shift-started')
  if (shift.heads >= shift.capacity + shift.waitlistCap) throw refuse('waitlist-full')
}

/** Being off already is being off. */
export const takeOff =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.takeOff> =>
  async ({ shiftId, number }, caller) => {
    const store = needs.lead(caller.communityId)
    const led = await ledBy(caller, needs, (duty) => store.find(shiftId, duty))
    if (!led) throw refuseTaking('shift-not-found')
    const { found: shift, duty } = led
    const entry = shift.entries.find((one) => one.number === number)
    if (!entry) return boardOf(shift, needs.now())
    if (isOver(shift, needs.now())) throw refuseTaking('shift-over')
    await tell('shift-taken-off', entry.id, entry.ticketId, { caller, duty, shift }, needs)
    const left = (await store.takeOff(shiftId, entry, needs.now(), duty)) ?? (await store.find(shiftId, duty))
    if (!left) throw refuseTaking('shift-not-found')
    return boardOf(left, needs.now())
  }

async function tell(
  what: 'shift-assigned' | 'shift-taken-off',
  about: string,
  turn: string,
  { caller, duty, shift }: { caller: Resident; duty: Duty; shift: ShiftRoster },
  needs: ShiftNeeds,
): Promise<void> {
  const by = { role: duty === null ? 'staff' : 'leader', personId: caller.personId } as const
  const deed = { about, at: needs.now(), what, by, turn, reason: shift.title }
  await needs.audit(caller.communityId).note(auditLine(needs.secrets(), deed))
}
