import type { MyEvent } from '@contract/events'
import { useEffect } from 'react'
import { forget, recall, remember } from '@/cloud/remembered'

const nameOf = (eventId: string) => `ticket.${eventId}`

/** One's tickets are kept on the device, so that they open at a door without network. */
export const tickets = {
  find: (eventId: string) => recall<MyEvent>(nameOf(eventId)),
  keep: ({ event, seat }: MyEvent) => remember(nameOf(event.id), { event, seat }),
  drop: (eventId: string) => forget(nameOf(eventId)),
}

/** Keeps every ticket that a list brings. */
export function useKeepTickets(mine: readonly MyEvent[] | null | undefined): void {
  useEffect(() => {
    for (const one of mine ?? []) tickets.keep(one)
  }, [mine])
}
