import type { Door } from '../door/stored-door'
import type { Position } from './event-store'
import { hallIdOf, wholesOf } from './hall'
import type { OfficeNeeds } from './office-needs'

/** The latest sessions of a series that were over at a moment, latest first, each as its parts; halls cost more requests. */
export async function heldSessions(
  { seriesId, before, limit }: { seriesId: string; before: Date; limit: number },
  communityId: string,
  needs: OfficeNeeds,
): Promise<Door[][]> {
  const found: Door[] = []
  let after: Position | undefined
  for (;;) {
    const rows = await needs.office(communityId).held(seriesId, before, limit, after)
    found.push(...rows)
    const more = rows.length === limit
    const { page } = wholesOf(found, limit, more ? found.length : Number.POSITIVE_INFINITY)
    const last = rows.at(-1)
    if (!more || !last || page.length >= limit) return page
    after = { at: last.endsAt.toISOString(), id: last.id }
  }
}

/** An event with what the door saw, as its parts; none for an unknown one. */
export async function attendedParts(eventId: string, communityId: string, needs: OfficeNeeds): Promise<Door[]> {
  const hallId = hallIdOf(eventId)
  if (hallId !== null) return needs.halls(communityId).doors(hallId)
  const event = await needs.office(communityId).attended(eventId)
  return event ? [event] : []
}
