import type { EventFace } from './event'
import type { EventNeeds } from './needs'

/**
 * Leaves a person one place in a hall: the earliest, then the smaller id. Taking a place is one document's condition, so
 * two phones can take one in two parts at once; whoever looks after their own was taken sees the other, and all who look
 * settle it alike.
 */
export async function settlePlaces(
  places: readonly EventFace[],
  personId: string,
  communityId: string,
  needs: Pick<EventNeeds, 'events' | 'now'>,
): Promise<EventFace | null> {
  const [kept, ...spare] = places
    .flatMap((place) => (place.mine ? [{ ...place, mine: place.mine }] : []))
    .sort(byTaking)
  for (const { id, mine } of spare) {
    await needs.events(communityId).leave(id, personId, mine.entry.party, needs.now(), mine.entry.number)
  }
  return kept ?? null
}

type Taken = EventFace & { mine: NonNullable<EventFace['mine']> }

const byTaking = (a: Taken, b: Taken): number =>
  a.mine.entry.at.getTime() - b.mine.entry.at.getTime() || (a.id < b.id ? -1 : 1)
