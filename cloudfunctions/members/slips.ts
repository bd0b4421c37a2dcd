import type { careSlips } from '../contract/care-slips'
import type { Resident } from '../platform/caller'
import { memberRef } from '../platform/member-ref'
import { Refusal } from '../platform/refusal'
import type { UseCase } from '../platform/serve'
import { auditLine, lookLine } from './audit-line'
import { everyoneOnPaper } from './audit-store'
import type { MemberNeeds } from './needs'
import { slipFace } from './present'
import type { StoredSlip } from './slip-store'
import { words } from './words'

const mostHeads = 200

export const buildingHeads =
  (needs: MemberNeeds): UseCase<typeof careSlips.buildingHeads> =>
  async (_, { communityId }) => {
    const heads = await needs.members(communityId).holders('buildingHead', null, mostHeads)
    return {
      heads: heads.map(({ _id, nickname, headOf }) => ({
        ref: memberRef(needs.secrets(), _id),
        name: nickname ?? words.head,
        buildings: headOf,
      })),
    }
  }

export const listSlips =
  (needs: MemberNeeds): UseCase<typeof careSlips.slips> =>
  async ({ state, after, limit }, caller) => {
    const look = { about: everyoneOnPaper, at: needs.now(), what: 'slips-seen' } as const
    await needs.audit(caller.communityId).note(lookLine(needs.secrets(), look, caller.personId))
    const found = await needs.slips(caller.communityId).page(state, limit + 1, after)
    const page = found.slice(0, limit)
    const last = page.at(-1)
    const next = found.length > limit && last ? { at: last.since.toISOString(), id: last._id } : null
    return { slips: page.map((slip) => slipFace(slip, caller, needs)), next }
  }

/** The update itself asks that it be another than who entered it, and not the head. */
export const confirmSlip =
  (needs: MemberNeeds): UseCase<typeof careSlips.confirmSlip> =>
  async (wish, caller) => {
    const { communityId, personId } = caller
    const store = needs.slips(communityId)
    const by = { personId, ref: memberRef(needs.secrets(), personId) }
    const slip = (await store.confirm(wish.ref, by)) ?? (await known(wish.ref, communityId, needs))
    if (slip.slip.state === 'ended') throw new Refusal('slip-not-found')
    if (slip.slip.state === 'pending') throw new Refusal('not-yourself')
    await store.supersede(slip)
    if (slip.slip.confirmedBy === by.ref) await tell('slip-confirmed', slip, caller, needs, slip._id)
    return slipFace(slip, caller, needs)
  }

export const endSlip =
  (needs: MemberNeeds): UseCase<typeof careSlips.endSlip> =>
  async (wish, caller) => {
    const { communityId } = caller
    const slip = await known(wish.ref, communityId, needs)
    if (slip.slip.state === 'ended') return slipFace(slip, caller, needs)
    await tell('care-ended', slip, caller, needs, slip._id)
    return slipFace((await needs.slips(communityId).close(wish.ref)) ?? slip, caller, needs)
  }

export async function known(ref: string, communityId: string, needs: MemberNeeds): Promise<StoredSlip> {
  const slip = await needs.slips(communityId).find(ref)
  if (!slip) throw new Refusal('slip-not-found')
  return slip
}

/** Writes into the log of the resident on the slip what staff did. */
export async function tell(
  what: 'slip-confirmed' | 'care-ended' | 'data-seen',
  slip: StoredSlip,
  { communityId, personId }: Resident,
  needs: MemberNeeds,
  turn: string | number,
): Promise<void> {
  const deed = { about: slip.resident, at: needs.now(), what, by: { role: 'staff', personId }, turn } as const
  await needs.audit(communityId).note(auditLine(needs.secrets(), deed))
}
