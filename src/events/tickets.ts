import type { EventDetail, MyEvent, Seat } from '@contract/events'
import { useEffect } from 'react'
import { forget, recall, remember } from '@/cloud/remembered'

const nameOf = (eventId: string) => `ticket.${eventId}`

/** One's tickets are kept on the device, so that they open at a door without network. */
export const tickets = {
  find: (eventId: string) => recall<MyEvent>(nameOf(eventId)),
  keep: ({ event, seat }: MyEvent) => remember(nameOf(event.id), { event, seat }),
  drop: (eventId: string) => forget(nameOf(eventId)),
}

/** A ticket for one's seat, in a hall for the part that it is in. */
export function ticketOf(event: EventDetail, seat: Seat): MyEvent {
  const part = event.sections?.find(({ eventId }) => eventId === seat.eventId)
  return { event: { ...event, id: seat.eventId, ...(part && { section: part.label }) }, seat }
}

/** Keeps every ticket that a list brings. */
export function useKeepTickets(mine: readonly MyEvent[] | null | undefined): void {
  useEffect(() => {
    for (const one of mine ?? []) tickets.keep(one)
  }, [mine])
}
