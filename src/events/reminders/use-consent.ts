import type { Input } from '@contract/index'
import type { MessageKind } from '@contract/messages'
import { useEffect, useState } from 'react'
import { usePerson } from '@/cloud/account'
import { call } from '@/cloud/call'
import { recall, remember } from '@/cloud/remembered'
import { useRequest } from '@/cloud/use-request'
import { askToSubscribe } from '@/device/subscribe'
import { keptConsents } from './kept-consents'

export interface Consented {
  /** Of the thing that the messages are about. */
  id: string
  /** Under this the phone remembers that it was allowed. */
  place: string
  /** WeChat asks for three at most. */
  kinds: readonly MessageKind[]
}

type Tap = Input<'messages.consent'>

const allowedFor = (place: string) => `reminders.${place}`
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

/** Lets a person allow messages of these kinds, one of each; `left` is what they still let the office send. */
export function useConsent({ id, place, kinds }: Consented) {
  const request = useRequest(keptConsents(usePerson()), () => call('messages.mine', {}))
  const [allowed, setAllowed] = useState(() => recall(allowedFor(place)) !== null)
  useEffect(() => setAllowed(recall(allowedFor(place)) !== null), [place])
  useEffect(() => void sendAll().catch(() => {}), [])

  const offered = (request.data?.templates ?? []).filter(({ kind }) => kinds.includes(kind))
  /** Null when the person allowed nothing; what they allowed reaches the office by itself, now or later. */
  const allow = async (): Promise<{ arrived: Promise<void> } | null> => {
    if (offered.length === 0) return null
    const accepted = await askToSubscribe(offered.map(({ templateId }) => templateId))
    const given = offered.filter(({ templateId }) => accepted.includes(templateId)).map(({ kind }) => kind)
    if (given.length === 0) return null
    unsent.put([...unsent.all(), { id: newTapId(), eventId: id, accepted: given }])
    remember(allowedFor(place), { kinds: given })
    setAllowed(true)
    return { arrived: sendAll().then(request.refresh, () => {}) }
  }
  /** False when the person allowed nothing. */
  const ask = async (): Promise<boolean> => {
    const given = await allow()
    await given?.arrived
    return given !== null
  }
  return { offers: offered.length > 0, allowed, left: request.data?.left ?? null, allow, ask }
}
