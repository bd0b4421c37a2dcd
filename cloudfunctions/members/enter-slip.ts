import type { WishOf } from '../contract/action'
import type { careSlips } from '../contract/care-slips'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { refusing, type UseCase } from '../platform/serve'
import { isHeadOf } from './acting-for'
import { auditLine } from './audit-line'
import { lapsesAfterMonths, monthsLater } from './look-after'
import type { Member } from './member-store'
import type { MemberNeeds } from './needs'
import { slipFace } from './present'
import type { StoredSlip } from './slip-store'
import { words } from './words'

type Wish = WishOf<typeof careSlips.enterSlip>
const refuse = refusing<typeof careSlips.enterSlip>()

/** What stands on the paper; entering it again gives the slip as it is by then. */
export const enterSlip =
  (needs: MemberNeeds): UseCase<typeof careSlips.enterSlip> =>
  async (wish, caller) => {
    const { communityId, personId } = caller
    const since = needs.now()
    const until = lapseOf(wish.signedOn, since)
    const { head, as } = await headFor(wish, caller, needs)
    // Staff alone see what is on a slip, and the second of them has the paper in hand: only what is surely bad is refused.
    const verdict = await needs.checkWords([wish.name, wish.room], caller.platformId)
    if (verdict === 'refused') throw refuse('words-not-allowed')
    const fresh = slipOf(wish, caller, head, { since, until }, needs)
    const store = needs.slips(communityId)
    const slip = (await store.enter(fresh)) ? fresh : await store.find(fresh._id)
    if (!slip) throw new Error('the slip came and went')
    const deed = { about: slip.resident, at: since, what: 'slip-entered', by: { role: as, personId } } as const
    await needs.audit(communityId).note(auditLine(needs.secrets(), { ...deed, turn: slip._id }))
    return slipFace(slip, caller, needs)
  }

/** The head it is for, who must be that building's; staff name another than themselves. */
async function headFor(wish: Wish, { communityId, personId }: Resident, needs: MemberNeeds) {
  const store = needs.members(communityId)
  const caller = await store.find(personId)
  const isStaff = caller?.roles.some((role) => role === 'staff' || role === 'admin') ?? false
  const named = wish.head !== undefined && isStaff
  const head = named ? await store.byRef(wish.head ?? '') : wish.head === undefined ? caller : null
  if (!head || !isHeadOf(head, wish.building)) throw refuse('not-head-of-building')
  return { head, as: named ? 'staff' : 'head' } as const
}

/** Twelve months from the Shanghai day on the slip, which is neither to come nor that long ago. */
function lapseOf(signedOn: string, now: Date): Date {
  const signed = new Date(`${signedOn}T00:00:00+08:00`)
  const until = monthsLater(signed, lapsesAfterMonths)
  if (signed > now || until <= now) throw refuse('slip-date-wrong')
  return until
}

function slipOf(
  { key, name, building, room, phone, signedOn, acts }: Wish,
  { communityId, personId }: Resident,
  head: Member,
  span: { since: Date; until: Date },
  needs: MemberNeeds,
): StoredSlip {
  const secrets = needs.secrets()
  const dwelling = [communityId, building, room, name].map((part) => part.replace(/\s/g, ''))
  return {
    _id: secrets.sign('care-slip', `${personId}|${key}`),
    helper: head._id,
    // Another slip of the same dweller, next year or to another head, is about the same person.
    resident: secrets.sign('paper-person', dwelling.join('|')),
    helperName: head.nickname ?? words.head,
    residentName: name,
    acts,
    ...span,
    building,
    slip: {
      ...{ state: 'pending', room, phone, signedOn },
      ...{ enteredBy: memberRef(secrets, personId), confirmedBy: null },
    },
    unchecked: false,
  }
}
