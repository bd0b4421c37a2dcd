import type { MyEvent } from '@contract/events'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { useRequest } from '@/cloud/use-request'
import { ticketOf, tickets } from '@/events/tickets'

/** One's ticket as the device has it, and as the cloud knows it once it answers. */
export function useTicket() {
  const { id = '' } = useRouter().params
  const person = usePerson()
  const [kept] = useState(() => tickets.find(id))
  const request = useRequest(`event.${id}.${person}`, () => {
    if (!id) throw new Refused('event-not-found')
    return call('events.show', { eventId: id })
  })
  const event = request.data
  const fresh: MyEvent | null = event?.mySeat ? ticketOf(event, event.mySeat) : null
  useEffect(() => {
    if (event?.mySeat) tickets.keep(ticketOf(event, event.mySeat))
    else if (event) tickets.drop(event.id)
  }, [event])
  return { ...request, eventId: id, ticket: event ? fresh : kept }
}
