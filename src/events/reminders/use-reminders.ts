import type { Seat } from '@contract/events'
import type { Input } from '@contract/index'
import type { MessageKind } from '@contract/messages'
import { useEffect, useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { recall, remember } from '@/cloud/remembered'
import { useRequest } from '@/cloud/use-request'
import { askToSubscribe } from '@/device/subscribe'

/** WeChat asks for three at most. */
const wanted: Record<Seat['state'], MessageKind[]> = {
  seated: ['dayBefore', 'soon', 'changed'],
  waiting: ['promoted', 'dayBefore', 'changed'],
}

type Tap = Input<'messages.consent'>

const allowedFor = (seat: Seat) => `reminders.${seat.ticket.id}.${seat.state}`
const newTapId = () => (Date.now().toString(36) + Math.random().toString(36).slice(2, 12)).slice(0, 20)

/** Taps whose answer never came; sending one again counts it once. */
const unsent = {
  all: () => recall<Tap[]>('taps') ?? [],
  put: (taps: Tap[]) => remember('taps', taps),
}

async function sendAll(): Promise<void> {
  for (const tap of unsent.all()) {
    await call('messages.consent', tap)
    unsent.put(unsent.all().filter(({ id }) => id !== tap.id))
  }
}

/** Lets a person allow the messages that make sense for the seat they have; null where there is nothing to allow. */
export function useReminders(seat: Seat) {
  const request = useRequest(`messages.mine.${usePerson()}`, () => call('messages.mine', {}))
  const [allowed, setAllowed] = useState(() => recall(allowedFor(seat)) !== null)
  useEffect(() => setAllowed(recall(allowedFor(seat)) !== null), [seat])
  useEffect(() => void sendAll().catch(() => {}), [])

  const offered = (request.data?.templates ?? []).filter(({ kind }) => wanted[seat.state].includes(kind))
  /** False when the person allowed nothing. */
  const ask = async (): Promise<boolean> => {
    const accepted = await askToSubscribe(offered.map(({ templateId }) => templateId))
    const kinds = offered.filter(({ templateId }) => accepted.includes(templateId)).map(({ kind }) => kind)
    if (kinds.length === 0) return false
    unsent.put([...unsent.all(), { id: newTapId(), eventId: seat.eventId, accepted: kinds }])
    remember(allowedFor(seat), { kinds })
    setAllowed(true)
    await sendAll().catch(() => {})
    return true
  }
  return { offers: offered.length > 0, allowed, ask }
}
