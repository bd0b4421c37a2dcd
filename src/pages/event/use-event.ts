import type { Seat } from '@contract/events'
import { useRouter } from '@tarojs/taro'
import { useEffect } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { useRequest } from '@/cloud/use-request'
import { ticketOf, tickets } from '@/events/tickets'
import { useSettings } from '@/settings/settings'
import { readLink } from './link'

/** The event that this page's address names, with one's own place in it. */
export function useEvent() {
  const { eventId, communityId } = readLink(useRouter().params)
  const person = usePerson()
  const request = useRequest(`event.${eventId}.${person}`, async () => {
    // Whoever opens a neighbour's link or a poster's code sees that community from then on.
    if (communityId) useSettings.getState().setCommunity(communityId)
    if (!eventId) throw new Refused('event-not-found')
    return call('events.show', { eventId })
  })
  const event = request.data
  useEffect(() => {
    if (!event) return
    if (event.mySeat) tickets.keep(ticketOf(event, event.mySeat))
    else for (const id of [event.id, ...(event.sections ?? []).map(({ eventId: part }) => part)]) tickets.drop(id)
  }, [event])
  const putSeat = (mySeat: Seat | null) => event && request.put({ ...event, mySeat })
  return { ...request, event, putSeat }
}
