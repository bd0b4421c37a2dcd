import type { Input } from '@contract/index'
import type { MessageKind } from '@contract/messages'
import { useEffect, useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { recall, remember } from '@/cloud/remembered'
import { useRequest } from '@/cloud/use-request'
import { askToSubscribe } from '@/device/subscribe'

/** A place that one has on the list of an event or a shift. */
export interface Reminded {
  what: 'event' | 'shift'
  /** Of the event or shift. */
  id: string
  /** Stands for the place on this phone. */
  place: string
  state: 'seated' | 'waiting'
}

/** WeChat asks for three at most. */
const wanted: Record<Reminded['state'], MessageKind[]> = {
  seated: ['dayBefore', 'soon', 'changed'],
  waiting: ['promoted', 'dayBefore', 'changed'],
}

type Tap = Input<'messages.consent'>

const allowedFor = ({ place, state }: Pick<Reminded, 'place' | 'state'>) => `reminders.${place}.${state}`
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

/** Lets a person allow the messages that make sense for the place they have; null where there is nothing to allow. */
export function useReminders({ id, place, state }: Reminded) {
  const request = useRequest(`messages.mine.${usePerson()}`, () => call('messages.mine', {}))
  const [allowed, setAllowed] = useState(() => recall(allowedFor({ place, state })) !== null)
  useEffect(() => setAllowed(recall(allowedFor({ place, state })) !== null), [place, state])
  useEffect(() => void sendAll().catch(() => {}), [])

  const offered = (request.data?.templates ?? []).filter(({ kind }) => wanted[state].includes(kind))
  /** False when the person allowed nothing. */
  const ask = async (): Promise<boolean> => {
    const accepted = await askToSubscribe(offered.map(({ templateId }) => templateId))
    const kinds = offered.filter(({ templateId }) => accepted.includes(templateId)).map(({ kind }) => kind)
    if (kinds.length === 0) return false
    unsent.put([...unsent.all(), { id: newTapId(), eventId: id, accepted: kinds }])
    remember(allowedFor({ place, state }), { kinds })
    setAllowed(true)
    await sendAll().catch(() => {})
    return true
  }
  return { offers: offered.length > 0, allowed, ask }
}
