import type { WishOf } from '../contract/action'
import type { ShiftTerms, shifts } from '../contract/shifts'
import { subjectOf, tell } from '../events/on-behalf'
import { Refusal } from '../platform/refusal'
import { refusing, type UseCase } from '../platform/serve'
import type { Entry } from '../roster/roster'
import { takePlace } from '../roster/take-place'
import { busy, recordOf, unfit } from './fitness'
import type { ShiftNeeds } from './needs'
import { placeOf } from './present'
import { hasStarted, type ShiftFace } from './shift'
import { shiftTermsMark, type Terms, termsOf } from './terms-mark'

type Wish = WishOf<typeof shifts.signUp>
const refuse = refusing<typeof shifts.signUp>()
const minuteMs = 60_000

/** The terms were shown by the client and are proven by the conditional update; here they bind the wish. */
export const signUp =
  (needs: ShiftNeeds): UseCase<typeof shifts.signUp> =>
  async (wish, caller) => {
    const subject = await subjectOf(caller, wish.for, needs)
    const terms = typed(wish.terms)
    const now = needs.now()
    const store = needs.shifts(caller.communityId)
    const [person, taken] = await Promise.all([
      needs.volunteers(caller.communityId).find(subject.personId),
      busy(wish.shiftId, subject.personId, terms, store, now),
    ])
    const why = unfit(person, terms) ?? taken
    if (why) throw refuse(why)
    const entry = newEntry(subject.personId, recordOf(person), now, needs)
    const turn = Math.floor(now.getTime() / minuteMs)
    const line = await tell('shift-taken-for', subject, { turn: `${wish.shiftId}|${turn}` }, now, caller, needs)
    const takeBack = async () => void (line && (await needs.audit(caller.communityId).drop(line)))
    const mark = shiftTermsMark(wish.terms)
    try {
      const standing = await takePlace<ShiftFace>(entry, {
        expectsSeat: wish.expects === 'place',
        seat: (drawn) => store.seat(wish.shiftId, drawn, mark, now),
        enter: (drawn) => store.enter(wish.shiftId, drawn, mark, now),
        face: () => store.face(wish.shiftId, entry.id),
        number: needs.tickets.number,
        isSame: () => true,
        refuseIfKnown: (face) => refuseIfKnown(face, wish, now),
      })
      if (standing.entry.ticketId !== entry.ticketId) await takeBack()
      return placeOf({ id: wish.shiftId, startsAt: terms.startsAt }, standing)
    } catch (error) {
      // After a fault the entry may stand nevertheless, and then its line must too.
      if (error instanceof Refusal) await takeBack()
      throw error
    }
  }

const typed = ({ teamId, openTo, security, startsAt, endsAt }: ShiftTerms): Terms => ({
  ...{ team: { id: teamId }, openTo, security },
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
})

/** A volunteer is on every list by the name in their record, with the consent they gave there. */
export const newEntry = (
  id: string,
  { name, consent }: { name: string; consent: string },
  at: Date,
  { tickets }: Pick<ShiftNeeds, 'tickets'>,
): Entry => ({
  ...{ id, ticketId: tickets.id(), number: tickets.number(), name, party: 1, answers: [], consent, at },
})

/** Says why, in the order a person would ask; silence means a number collided or the shift changed in between. */
function refuseIfKnown(face: ShiftFace | null, wish: Wish, now: Date): void {
  if (!face) throw refuse('shift-not-found')
  if (face.cancelled) throw refuse('shift-cancelled')
  if (hasStarted(face, now)) throw refuse('shift-started')
  if (shiftTermsMark(termsOf(face)) !== shiftTermsMark(wish.terms)) throw refuse('terms-changed')
  if (face.heads >= face.capacity + face.waitlistCap) throw refuse('waitlist-full')
}
