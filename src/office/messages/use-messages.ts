import type { EventDetail } from '@contract/events'
import type { Output } from '@contract/index'
import { call } from '@/cloud/call'
import { Refused } from '@/cloud/refused'
import { useUnkept } from '@/cloud/use-unkept'

export interface Messages {
  event: EventDetail
  /** Null once the event is over. */
  reach: Output<'messages.reach'> | null
  rounds: Output<'messages.report'>['rounds']
}

async function ask(eventId: string): Promise<Messages> {
  const reach = call('messages.reach', { eventId }).catch((failure: unknown) => {
    if (failure instanceof Refused && failure.code === 'event-over') return null
    throw failure
  })
  const [event, reached, { rounds }] = await Promise.all([
    call('events.show', { eventId }),
    reach,
    call('messages.report', { eventId }),
  ])
  return { event, reach: reached, rounds }
}

export const useMessages = (eventId: string) => useUnkept(`messages.${eventId}`, () => ask(eventId))
