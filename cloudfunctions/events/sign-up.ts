import type { WishOf } from '../contract/action'
import type { events } from '../contract/events'
import type { Answer, Audience } from '../contract/terms'
import type { Subject } from '../members/acting-for'
import type { Resident } from '../platform/caller'
import { Refusal } from '../platform/refusal'
import { refusing, type UseCase } from '../platform/serve'
import type { Entry, Standing } from '../roster/roster'
import { takePlace } from '../roster/take-place'
import { checkAnswers } from './answers'
import { type EventFace, isOver, signupState } from './event'
import { hallIdOf } from './hall'
import type { EventNeeds } from './needs'
import { subjectOf, tell } from './on-behalf'
import { settlePlaces } from './one-place'
import { seatOf } from './present'
import { termsMark } from './terms-mark'
import { checked } from './typed-words'

type Wish = WishOf<typeof events.signUp>
const refuse = refusing<typeof events.signUp>()

/** Acting again for another within the minute is the same act sent again. */
const minuteMs = 60_000

/** One conditional update seats or queues a party; a refusal costs a read, to say why, and so does a seat just gone. */
export const signUp =
  (needs: EventNeeds): UseCase<typeof events.signUp> =>
  async (wish, caller) => {
    const answers = agreed(wish)
    const subject = await subjectOf(caller, wish.for, needs)
    await belongs(wish.terms.audience, caller.communityId, subject, needs)
    const entry = await checked(newEntry(wish, answers, subject.personId, needs), caller, needs)
    const turn = Math.floor(entry.at.getTime() / minuteMs)
    const line = await tell('signed-up-for', subject, { id: wish.eventId, turn }, entry.at, caller, needs)
    const takeBack = async () => void (line && (await needs.audit(caller.communityId).drop(line)))
    try {
      const standing = await enter(wish, entry, caller, needs)
      await onePlace(wish.eventId, subject.personId, caller, needs)
      if (standing.entry.ticketId !== entry.ticketId) await takeBack()
      return seatOf(wish.eventId, standing, needs)
    } catch (error) {
      // After a fault the entry may stand nevertheless, and then its line must too.
      if (error instanceof Refusal) await takeBack()
      throw error
    }
  }

function enter(wish: Wish, entry: Entry, { communityId }: Resident, needs: EventNeeds): Promise<Standing> {
  const store = needs.events(communityId)
  const mark = termsMark(wish.terms)
  return takePlace<EventFace>(entry, {
    expectsSeat: wish.expects === 'seat',
    seat: (drawn) => store.seat(wish.eventId, drawn, mark, needs.now()),
    enter: (drawn) => store.enter(wish.eventId, drawn, mark, needs.now()),
    face: () => store.face(wish.eventId, entry.id),
    number: needs.tickets.number,
    isSame: (standing) => isSameWish(standing, wish, entry.answers),
    refuseIfKnown: (face) => refuseIfKnown(face, wish, needs.now()),
  })
}

/** In a hall the same person may have taken a place in another part meanwhile; one request looks. */
async function onePlace(eventId: string, personId: string, { communityId }: Resident, needs: EventNeeds) {
  const hallId = hallIdOf(eventId)
  if (hallId === null) return
  const places = await needs.events(communityId).placesIn(hallId, personId)
  const kept = await settlePlaces(places, personId, communityId, needs)
  if (kept && kept.id !== eventId) throw refuse('already-signed-up')
}

/** The terms were shown by the client and are proven by the conditional update; here they bind the wish. */
function agreed(wish: Wish): Answer[] {
  const { terms, companions } = wish
  if (companions > terms.maxCompanions) throw refuse('too-many-companions', { most: terms.maxCompanions })
  const verdict = checkAnswers(terms.questions, wish.answers)
  if (verdict.ok) return verdict.answers
  throw refuse(verdict.why, verdict.questionId ? { questionId: verdict.questionId } : undefined)
}

async function belongs(audience: Audience, communityId: string, subject: Subject, needs: EventNeeds): Promise<void> {
  if (audience.kind === 'everyone') return
  const { volunteer, building } = subject.building
    ? { volunteer: false, building: subject.building }
    : await needs.standingOf(communityId, subject.personId)
  const fits = audience.kind === 'volunteers' ? volunteer : building !== null && audience.buildings.includes(building)
  if (!fits) throw refuse('not-in-audience')
}

function newEntry(wish: Wish, answers: Answer[], id: string, needs: EventNeeds): Entry {
  return {
    id,
    ticketId: needs.tickets.id(),
    number: needs.tickets.number(),
    name: wish.name,
    party: 1 + wish.companions,
    answers,
    consent: wish.consent,
    at: needs.now(),
  }
}

/** The same wish sent again after a lost answer gets the same seat; another wish is another matter. */
function isSameWish({ entry }: Standing, wish: Wish, answers: Answer[]): boolean {
  return (
    entry.party === 1 + wish.companions &&
    entry.name === wish.name &&
    JSON.stringify(entry.answers) === JSON.stringify(answers)
  )
}

/** Says why, in the order a person would ask; silence means a number collided or the event changed in between. */
function refuseIfKnown(face: EventFace | null, wish: Wish, now: Date): void {
  if (!face) throw refuse('event-not-found')
  if (face.cancelled) throw refuse('event-cancelled')
  if (isOver(face, now)) throw refuse('event-over')
  if (face.mine) throw refuse('already-signed-up')
  const state = signupState(face, now)
  if (state === 'soon') throw refuse('signup-not-open')
  if (state === 'closed') throw refuse('signup-closed')
  if (termsMark(face.terms) !== termsMark(wish.terms)) throw refuse('terms-changed')
  if (face.heads + 1 + wish.companions > face.capacity + face.waitlistCap) throw refuse('waitlist-full')
}
