import type { EventDetail } from '../contract/events'
import type { Visitor } from '../platform/caller'
import { isOver } from './event'
import type { EventNeeds } from './needs'
import { settlePlaces } from './one-place'
import { wholeDetail } from './present-hall'
import { recheck } from './typed-words'

/** One request for all parts; what two phones took at once is settled here at the latest. Null for an unknown part. */
export async function showHall(
  hallId: string,
  eventId: string,
  caller: Visitor,
  needs: EventNeeds,
): Promise<EventDetail | null> {
  const { communityId } = caller
  const parts = await needs.events(communityId).parts(hallId, caller.personId)
  const asked = parts.find(({ id }) => id === eventId)
  if (!asked) return null
  if (caller.personId === null) return wholeDetail(parts, asked, communityId, needs)
  const places = isOver(asked, needs.now()) ? parts.filter(({ mine }) => mine).slice(0, 1) : parts
  const own = await settlePlaces(places, caller.personId, communityId, needs)
  return wholeDetail(parts, own ? await recheck(own, caller, needs) : asked, communityId, needs)
}
