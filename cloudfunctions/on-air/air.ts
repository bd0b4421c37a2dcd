import type { WishOf } from '../contract/action'
import type { onAir } from '../contract/on-air'
import { refusing, type UseCase } from '../platform/serve'
import type { OnAirNeeds } from './needs'
import { isGood } from './pass'
import { airingOf } from './present'
import type { NewAiring, StoredAiring } from './stored-airing'

const refuse = refusing<typeof onAir.air>()
type Wish = WishOf<typeof onAir.air>

/**
 * The pass says whose broadcast it is and what was announced, so the tap is one insert. Only where something is noted
 * already there is more to read: the same again, the same person's other word, or somebody else's.
 */
export const air =
  (needs: OnAirNeeds): UseCase<typeof onAir.air> =>
  async (wish, caller) => {
    const now = needs.now()
    const { facts } = wish
    if (!isGood(needs.secrets(), wish.pass, facts, caller, now)) throw refuse('pass-invalid')
    if (now.getTime() < Date.parse(facts.startsAt)) throw refuse('not-on-air-yet')
    if (wish.state === 'missed' && wish.reason === '') throw refuse('reason-needed')
    const airing = noted(wish, caller.personId, now)
    const store = needs.airings(caller.communityId)
    const by = facts.host ? [facts.host.name] : []
    const added = await store.add(airing)
    if (added) return airingOf(added, by)
    const before = await store.find(facts.broadcastId)
    if (before?.personId !== caller.personId) throw refuse('already-noted')
    if (isSame(before, airing, wish)) return airingOf(before, by)
    const after = await store.retell(facts.broadcastId, before.revision, airing)
    if (!after) throw refuse('already-noted')
    return airingOf(after, by)
  }

function noted({ facts, at, state, skipped, reason }: Wish, personId: string, now: Date): NewAiring {
  const { broadcastId, programmeId, kind, title, segments, host } = facts
  const [startsAt, endsAt] = [new Date(facts.startsAt), new Date(facts.endsAt)]
  const said = at === null ? now.getTime() : Date.parse(at)
  return {
    ...{ broadcastId, programmeId, kind, title, startsAt, endsAt, state, reason },
    skipped: segments.map(({ id }) => id).filter((id) => skipped.includes(id)),
    // A phone's clock may be wrong, but it was neither before the beginning nor later than now.
    at: new Date(Math.min(now.getTime(), Math.max(startsAt.getTime(), said))),
    ...{ notedAt: now, hosts: host ? [host.id] : [], as: host ? 'host' : 'staff', personId },
  }
}

const isSame = (before: StoredAiring, airing: NewAiring, { at }: Wish): boolean =>
  before.state === airing.state &&
  before.reason === airing.reason &&
  before.skipped.join() === airing.skipped.join() &&
  (at === null || before.at.getTime() === airing.at.getTime())
