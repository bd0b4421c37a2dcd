import type { careSlips } from '../contract/care-slips'
import type { UseCase } from '../platform/serve'
import { hourOf } from './audit-line'
import { deletePerson } from './delete-account'
import type { MemberNeeds } from './needs'
import { gather } from './own-data'
import { known, tell } from './slips'

/** What is kept of somebody known by a slip alone, for them to take along; that it was read stands in it. */
export const slipData =
  (needs: MemberNeeds): UseCase<typeof careSlips.slipData> =>
  async (wish, caller) => {
    const { communityId } = caller
    const slip = await known(wish.ref, communityId, needs)
    const at = needs.now()
    await tell('data-seen', slip, caller, needs, hourOf(at))
    const data = await gather({ communityId, personId: slip.resident, onPaper: true }, needs, (phone) => phone)
    const { residentName, building, slip: paper } = slip
    const profile = { nickname: residentName, building: `${building} ${paper.room}`, phone: paper.phone, avatar: null }
    return { ...data, profile, exportedAt: at.toISOString() }
  }

/** As if the person had deleted their account: the slip goes with everything else. */
export const eraseSlip =
  (needs: MemberNeeds): UseCase<typeof careSlips.eraseSlip> =>
  async (wish, { communityId }) => {
    const slip = await needs.slips(communityId).find(wish.ref)
    // The slip goes before the last traces do; by then the deletion itself says whose they are.
    const personId = slip?.resident ?? (await needs.erasure(communityId).underWay(wish.ref))?.personId
    if (personId === undefined) return { done: true }
    return { done: await deletePerson({ communityId, personId, slipId: wish.ref }, needs) }
  }
