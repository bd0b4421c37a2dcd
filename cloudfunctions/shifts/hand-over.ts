import type { shifts } from '../contract/shifts'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import { type Standing, standingOf } from '../roster/roster'
import { busy, recordOf, unfit } from './fitness'
import type { ShiftNeeds } from './needs'
import { holderMark, offerCode, readOffer } from './offer-code'
import { cardOf, placeOf } from './present'
import { hasStarted, type ShiftRoster } from './shift'
import { newEntry } from './sign-up'

const refuseOffer = refusing<typeof shifts.offerPlace>()
const refuse = refusing<typeof shifts.takeOver>()
const offerMs = 2 * 86_400_000

/** Nothing is stored: the code is void once the place is somebody else's, or given up. */
export const offerPlace =
  (needs: ShiftNeeds): UseCase<typeof shifts.offerPlace> =>
  async ({ shiftId }, { communityId, personId }) => {
    const now = needs.now()
    const face = await needs.shifts(communityId).face(shiftId, personId)
    if (!face) throw refuseOffer('shift-not-found')
    if (!face.mine) throw refuseOffer('not-signed-up')
    if (face.cancelled) throw refuseOffer('shift-cancelled')
    if (hasStarted(face, now)) throw refuseOffer('shift-started')
    if (face.checkedIn) throw refuseOffer('already-checked-in')
    const until = new Date(Math.min(now.getTime() + offerMs, face.startsAt.getTime()))
    const { number, ticketId } = face.mine.entry
    const holder = holderMark(needs.secrets(), ticketId)
    return {
      code: offerCode(needs.secrets(), communityId, { shiftId, number, holder, until }),
      until: until.toISOString(),
    }
  }

interface Offered {
  shift: ShiftRoster
  standing: Standing
}

async function offered(code: string, { communityId }: Resident, needs: ShiftNeeds): Promise<Offered | null> {
  const offer = readOffer(needs.secrets(), communityId, code, needs.now())
  const shift = offer && (await needs.shifts(communityId).roster(offer.shiftId))
  const entry = shift?.entries.find(
    ({ number, ticketId }) => number === offer?.number && holderMark(needs.secrets(), ticketId) === offer.holder,
  )
  const standing = shift && entry ? standingOf(entry.id, shift.capacity, shift.entries) : null
  return shift?.published && standing ? { shift, standing } : null
}

export const showOffer =
  (needs: ShiftNeeds): UseCase<typeof shifts.showOffer> =>
  async ({ code }, caller) => {
    const offer = await offered(code, caller, needs)
    if (!offer) throw refuse('offer-not-valid')
    return { shift: cardOf(offer.shift, needs.now()), state: offer.standing.state }
  }

/** One conditional update puts the newcomer in the very place; the number that can be said aloud stays with it. */
export const takeOver =
  (needs: ShiftNeeds): UseCase<typeof shifts.takeOver> =>
  async ({ code }, caller) => {
    const { communityId, personId } = caller
    const now = needs.now()
    const store = needs.shifts(communityId)
    const offer = await offered(code, caller, needs)
    if (!offer) return alreadyTaken(code, caller, needs)
    const { shift, standing } = offer
    if (standing.entry.id === personId) throw refuse('already-signed-up')
    const [person, taken] = await Promise.all([
      needs.volunteers(communityId).find(personId),
      busy(shift.id, personId, shift, store, now),
    ])
    const why = unfit(person, shift) ?? (shift.cancelled ? 'shift-cancelled' : taken)
    if (why) throw refuse(why)
    if (shift.entries.some(({ id }) => id === personId)) throw refuse('already-signed-up')
    const { number } = standing.entry
    if (shift.isMarked(number)) throw refuse('holder-checked-in')
    const entry = { ...newEntry(personId, recordOf(person), now, needs), number, ticketId: taking(code, needs) }
    if (!(await store.handOver(shift.id, standing.entry, entry, now))) throw refuse('offer-not-valid')
    return placeOf(shift, { ...standing, entry })
  }

/** The newcomer's ticket follows from the offer, so that taking it again finds what it came to. */
const taking = (code: string, needs: ShiftNeeds): string => needs.secrets().sign('shift-taking', code)

async function alreadyTaken(code: string, { communityId, personId }: Resident, needs: ShiftNeeds) {
  const offer = readOffer(needs.secrets(), communityId, code, needs.now())
  const face = offer && (await needs.shifts(communityId).face(offer.shiftId, personId))
  if (!face?.mine || face.mine.entry.ticketId !== taking(code, needs)) throw refuse('offer-not-valid')
  return placeOf(face, face.mine, face.asked)
}
