import type { members } from '../contract/members'
import type { Resident } from '../platform/caller'
import { refusing, type UseCase } from '../platform/serve'
import { isHeadOf } from './acting-for'
import { auditLine } from './audit-line'
import type { StoredCare } from './care-store'
import { codeHash } from './member-code'
import type { MemberNeeds } from './needs'
import { careOf } from './present'
import { words } from './words'

const refuse = refusing<typeof members.lookAfter>()
export const lapsesAfterMonths = 12

/** The person shows a code on their phone, the helper enters it on theirs: that is the consent. */
export const lookAfter =
  (needs: MemberNeeds): UseCase<typeof members.lookAfter> =>
  async (wish, caller) => {
    const { communityId, personId: helper } = caller
    const secrets = needs.secrets()
    const since = needs.now()
    const hash = codeHash(secrets, 'care', wish.code)
    const store = needs.members(communityId)
    if (wish.asHeadOf !== undefined && !isHeadOf(await store.find(helper), wish.asHeadOf)) {
      throw refuse('not-head-of-building')
    }
    const verdict = await needs.checkWords([wish.theirName, wish.myName], caller.platformId)
    if (verdict === 'refused') throw refuse('words-not-allowed')
    const mark = secrets.sign('code-user', `${hash}|${helper}`)
    const resident = await store.useCode(hash, helper, mark, since)
    if (!resident) {
      const own = (await store.byCode(hash, since))?._id === helper
      throw refuse(own ? 'not-yourself' : 'code-unknown')
    }
    const care: StoredCare = {
      _id: careId(needs, helper, resident._id),
      helper,
      resident: resident._id,
      helperName: wish.myName,
      residentName: wish.theirName,
      acts: wish.acts,
      since,
      until: monthsLater(since, lapsesAfterMonths),
      building: wish.asHeadOf ?? null,
      slip: null,
      unchecked: verdict === 'unchecked',
    }
    await needs.care(communityId).begin(care)
    await needs.audit(communityId).note(told('care-began', care, since, hash, needs))
    return careOf(care, 'helper')
  }

/** What does not exist any more has ended, and a foreign consent answers like a missing one. */
export const endCare =
  (needs: MemberNeeds): UseCase<typeof members.endCare> =>
  async (wish, caller) => {
    const { communityId, personId } = caller
    const care = await needs.care(communityId).find(wish.ref)
    if (!care || (care.helper !== personId && care.resident !== personId)) return {}
    // A code that is still valid could begin the care anew.
    if (care.resident === personId) {
      const member = await needs.members(communityId).find(personId)
      if (member?.showing) await needs.members(communityId).write(personId, member.ref ?? '', { showing: null })
    } else {
      const turn = care.slip ? care._id : care.since.getTime()
      await needs.audit(communityId).note(told('care-ended', care, needs.now(), turn, needs))
    }
    if (care.slip) await needs.slips(communityId).close(care._id)
    else await needs.care(communityId).end(care._id)
    return {}
  }

export const careList =
  (needs: MemberNeeds): UseCase<typeof members.care> =>
  async (_, caller) => {
    const store = needs.care(caller.communityId)
    const [mine, ofMe] = await Promise.all([store.lookingAfter(caller.personId), store.lookedAfterBy(caller.personId)])
    for (const care of mine) if (care.unchecked) await recheck(care, caller, needs)
    return {
      lookingAfter: mine.map((care) => careOf(care, 'helper')),
      lookedAfterBy: ofMe.map((care) => careOf(care, 'resident')),
    }
  }

/** The helper typed both names and is here again, so WeChat can check them now. */
async function recheck({ _id, ...names }: StoredCare, { communityId, platformId }: Resident, needs: MemberNeeds) {
  const { helperName, residentName } = names
  const verdict = await needs.checkWords([residentName, helperName], platformId)
  if (verdict === 'unchecked') return
  const neutral = { helperName: words.neighbour, residentName: words.neighbour }
  await needs.care(communityId).settleNames(_id, verdict === 'passed' ? { helperName, residentName } : neutral)
}

const careId = (needs: Pick<MemberNeeds, 'secrets'>, helper: string, resident: string): string =>
  needs.secrets().sign('care', `${helper}|${resident}`)

function told(
  what: 'care-began' | 'care-ended',
  care: StoredCare,
  at: Date,
  turn: string | number,
  needs: Pick<MemberNeeds, 'secrets'>,
) {
  const by = { role: care.building === null ? 'helper' : 'head', personId: care.helper } as const
  return auditLine(needs.secrets(), { about: care.resident, at, what, by, turn })
}

/** The same day some months on; 29 February lapses on 1 March. */
export function monthsLater(from: Date, months: number): Date {
  const then = new Date(from)
  then.setUTCMonth(then.getUTCMonth() + months)
  return then
}
