import { useDidShow } from '@tarojs/taro'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { usePerson, useSignedIn } from '@/cloud/account'
import { keptPersonal } from '@/cloud/kept-personal'
import { Unreachable } from '@/cloud/unreachable'
import { dropPhotos, sendWaiting } from '@/cloud/waiting-photos'
import { onNetworkChange } from '@/device/network'
import { useSettings } from '@/settings/settings'
import { openQueue, type Queue } from './queue'
import type { Sendable } from './shelf'

const readAgain = new Set<() => void>()

/** The drafts of this device were cleared. */
export function forgetQueues(): void {
  for (const again of readAgain) again()
}

/** Queues of one kind of thing: one per community and person, whatever page asks. `send` must be safe to repeat. */
export function queuesOf<T extends Sendable>(kind: string, send: (one: T) => Promise<string>) {
  const queues = new Map<string, Queue<T>>()
  return (communityId: string | null, person: string): Queue<T> => {
    const name = `${communityId}.${person}`
    const known = queues.get(name)
    if (known) return known
    const inCommunity = <R>(work: () => Promise<R>): Promise<R> => {
      if (useSettings.getState().communityId === communityId) return work()
      return Promise.reject(new Unreachable('offline', 'another community is chosen'))
    }
    const queue = openQueue<T>({
      kept: keptPersonal,
      keptAs: `linli.draft.${kind}.${name}`,
      sendPhoto: (key) => inCommunity(() => sendWaiting('report', key)),
      send: (one) => inCommunity(() => send(one)),
      dropPhotos,
    })
    queues.set(name, queue)
    readAgain.add(queue.readAgain)
    return queue
  }
}

/** One's things that have not arrived; whatever waits goes when the page is shown and when the network returns. */
export function useQueue<T extends Sendable>(queueOf: ReturnType<typeof queuesOf<T>>) {
  const person = usePerson()
  const signedIn = useSignedIn()
  const communityId = useSettings((settings) => settings.communityId)
  const queue = useMemo(() => queueOf(communityId, person), [queueOf, communityId, person])
  const state = useSyncExternalStore(queue.watch, queue.state)
  const send = () => void (signedIn && queue.send())
  useDidShow(send)
  useEffect(() => {
    if (!signedIn) return
    void queue.send()
    return onNetworkChange((online) => online && void queue.send())
  }, [queue, signedIn])
  return { queue, ...state }
}
