import type { OfficeEvent } from '@contract/events-office'
import type { SectionFields } from '@contract/sections'

type Divided = Pick<OfficeEvent, 'sections' | 'capacity'>

/** Whether the form has the parts that are stored, whatever their seats. */
export function isDividedAs({ sections = [] }: Divided, typed: SectionFields = []): boolean {
  return sections.length === typed.length && sections.every(({ label }, index) => typed[index]?.label === label)
}

/** Which documents want another capacity: the event's own, or those of its parts. */
export function seatsChanged(
  event: Divided,
  eventId: string,
  capacity: number,
  typed: SectionFields = [],
): { eventId: string; capacity: number }[] {
  if (!event.sections) return capacity === event.capacity ? [] : [{ eventId, capacity }]
  return event.sections.flatMap((part, index) => {
    const wished = typed[index]?.capacity ?? part.capacity
    return wished === part.capacity ? [] : [{ eventId: part.eventId, capacity: wished }]
  })
}
