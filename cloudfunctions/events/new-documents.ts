import { hallIdOf, partId } from './hall'
import { type EventMaking, newEvent } from './office-fields'
import type { OfficeNeeds } from './office-needs'
import type { StoredEvent } from './stored-event'

/** A part of a hall to be made: what it is called and how many it seats. */
export interface NewPart {
  label: string
  capacity: number
}

/** An event as it is stored, or all parts of one in a hall; the first is what it is known by. */
export function newDocuments(
  id: string,
  communityId: string,
  making: EventMaking,
  series: { id: string; title: string } | null,
  { parts, published = false }: { parts: readonly NewPart[] | null; published?: boolean },
): StoredEvent[] {
  if (!parts) return [newEvent(id, communityId, making, series, published)]
  return parts.map(({ label, capacity }, index) => ({
    ...newEvent(partId(id, index + 1), communityId, { ...making, capacity }, series, published),
    hall: { id, section: label, place: index + 1 },
  }))
}

/** Adds what is not there yet and gives the id that the event is known by; adding it again heals a hall half made. */
export async function addOnce(documents: StoredEvent[], communityId: string, needs: OfficeNeeds): Promise<string> {
  const [first] = documents
  if (!first) throw new Error('an event is one document at least')
  const office = needs.office(communityId)
  if ((await office.add(documents)) || !first.hall) return first._id
  const made = new Set((await needs.halls(communityId).all(first.hall.id)).map(({ _id }) => _id))
  const missing = documents.filter(({ _id }) => !made.has(_id))
  if (missing.length > 0) await office.add(missing)
  return first._id
}

/** How an event is divided that serves as a model; null for one without parts, which costs no request. */
export async function partsOf(eventId: string, communityId: string, needs: OfficeNeeds): Promise<NewPart[] | null> {
  const hallId = hallIdOf(eventId)
  if (hallId === null) return null
  const parts = await needs.halls(communityId).all(hallId)
  return parts.flatMap(({ hall, capacity }) => (hall ? [{ label: hall.section, capacity }] : []))
}
