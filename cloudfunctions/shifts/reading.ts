import type { shifts } from '../contract/shifts'
import type { shiftsLead } from '../contract/shifts-lead'
import { shanghai } from '../dates/shanghai'
import { subjectOf } from '../events/on-behalf'
import { pageOf } from '../events/page-of'
import { lookLine } from '../members/audit-line'
import { everyoneIn } from '../members/audit-store'
import { refusing, type UseCase } from '../platform/serve'
import { isStaff } from '../volunteers/leading'
import { settled } from './fitness'
import type { ShiftNeeds } from './needs'
import { boardOf, cardOf, myShiftsOf, placeOf } from './present'
import { longestMs } from './shift'

const refuseList = refusing<typeof shifts.list>()
const refuse = refusing<typeof shifts.show>()
const weekMs = 7 * 86_400_000

/** A team's own shifts are for its members; what every volunteer may take, everyone may see. */
export const list =
  (needs: ShiftNeeds): UseCase<typeof shifts.list> =>
  async ({ teamId, for: careRef, after, limit }, caller) => {
    const { communityId } = caller
    const { personId } = await subjectOf(caller, careRef, needs)
    if (teamId !== undefined) {
      const record = (await needs.volunteers(communityId).find(personId))?.volunteering
      if (record?.state !== 'active' || !record.teams.includes(teamId)) throw refuseList('not-in-team')
    }
    const now = needs.now()
    const found = await needs.shifts(communityId).list({ teamId, now, limit: limit + 1, after })
    const { page, next } = pageOf(found, limit)
    return { shifts: page.map((shift) => cardOf(shift, now)), next }
  }

/** Leaders are named to those who are on the shift. */
export const show =
  (needs: ShiftNeeds): UseCase<typeof shifts.show> =>
  async ({ shiftId }, { communityId, personId }) => {
    const face = await needs.shifts(communityId).face(shiftId, personId)
    if (!face) throw refuse('shift-not-found')
    const leading = face.leaders.some(({ id }) => id === personId)
    return {
      shift: cardOf(face, needs.now()),
      leaders: face.mine || leading ? face.leaders.map(({ name }) => name) : [],
      leading,
      place: face.mine && placeOf(face, face.mine, face.asked),
    }
  }

/** The days from a day of Shanghai on, by the starts of their shifts. */
function weekFrom(day: string) {
  const from = shanghai(day, '00:00')
  const until = new Date(from.getTime() + weekMs)
  const ends: [Date, Date] = [from, new Date(until.getTime() + longestMs)]
  return { ends, begins: ({ startsAt }: { startsAt: Date }) => startsAt >= from && startsAt < until }
}

/** Places that a race lost are given back as soon as the person looks. */
export const mine =
  (needs: ShiftNeeds): UseCase<typeof shifts.mine> =>
  async (wish, caller) => {
    const { personId } = await subjectOf(caller, wish.for, needs)
    const { ends, begins } = weekFrom(wish.from)
    const store = needs.shifts(caller.communityId)
    const own = await settled(await store.between(personId, ...ends), personId, store, needs.now())
    return { shifts: myShiftsOf(own.filter(begins), needs.now()) }
  }

/** A leader's board is one request; an empty one costs a look at the roles, and staff see every board, which is told. */
export const teamBoard =
  (needs: ShiftNeeds): UseCase<typeof shiftsLead.teamBoard> =>
  async ({ teamId, from }, caller) => {
    const { ends, begins } = weekFrom(from)
    const store = needs.lead(caller.communityId)
    const led = await store.board(teamId, ...ends, caller.personId)
    const asStaff = led.length === 0 && (await isStaff(caller, needs))
    if (asStaff) {
      const look = { about: everyoneIn(teamId), at: needs.now(), what: 'team-seen' } as const
      await needs.audit(caller.communityId).note(lookLine(needs.secrets(), look, caller.personId))
    }
    const found = asStaff ? await store.board(teamId, ...ends, null) : led
    return { shifts: found.filter(begins).map((shift) => boardOf(shift, needs.now())) }
  }
