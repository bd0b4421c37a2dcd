import type { Output } from '@contract/index'
import { useEffect, useRef, useState } from 'react'
import { cloudNow } from '@/cloud/clock'
import { randomKey } from '@/cloud/random-key'
import { assetCopy } from '@/copy/asset'
import { lookQueueCopy } from '@/copy/look-queue'
import { useAct } from '@/events/use-act'
import { usePhotosToSend } from '@/photos/use-photos-to-send'
import { begunOn, isStale, type Look, type WaitingLook } from '@/waiting-looks/look'
import { useLookQueue } from '@/waiting-looks/use-look-queue'
import { sayDayOf } from '../asset-card'

const mostPhotos = 3

const blankLook = (): Pick<Look, 'key' | 'photos' | 'faults' | 'note'> => ({
  ...{ key: randomKey(), photos: [], faults: [], note: '' },
})

/** What is filled in now: what is being handed in, what was begun here before, or nothing yet. */
function useForm(scene: string, { asset }: Output<'assets.scan'>, onGone: () => void) {
  const { queue, ...state } = useLookQueue(onGone)
  const [blank, setBlank] = useState(blankLook)
  const [handed, setHanded] = useState<string | null>(null)
  const about = { scene, name: asset.name, everyDays: asset.everyDays }
  const inHand = (all: readonly WaitingLook[]) =>
    all.find(({ key }) => key === handed) ?? begunOn(scene, all, cloudNow())
  const begun = inHand(state.waiting)
  const whole = (): Look => {
    const now = new Date(cloudNow()).toISOString()
    return { ...blank, at: now, ...inHand(queue.state().waiting), ...about, touchedAt: now }
  }
  // A picture arrives while somebody ticks: each change is made to the look as it then is.
  const latest = useRef((): Look => whole())
  latest.current = whole
  useEffect(() => {
    for (const one of queue.state().waiting) if (isStale(one, cloudNow())) queue.drop(one.key)
  }, [queue])
  const change = (part: Partial<Look>) => queue.save({ ...latest.current(), ...part })
  return { queue, state, begun, look: begun ?? blank, latest: () => latest.current(), change, setBlank, setHanded }
}

/** One look at a thing, from the first tick until the queue has it. */
export function useInspection(scene: string, scanned: Output<'assets.scan'>, onGone: () => void) {
  const { queue, state, begun, look, latest, change, setBlank, setHanded } = useForm(scene, scanned, onGone)
  const [resumed] = useState(begun?.refused === null ? begun.key : null)
  const [missing, setMissing] = useState<string | null>(null)
  const [foundFaults, setFoundFaults] = useState(false)
  const { busy, problem, run } = useAct()
  const photos = usePhotosToSend(mostPhotos, latest, change)
  const send = () => {
    setMissing(photos.preparing > 0 ? lookQueueCopy.preparing : null)
    if (photos.preparing > 0) return
    void run(async () => {
      const whole = latest()
      queue.save(whole)
      setHanded(whole.key)
      setBlank(blankLook())
      const nextDueOn = await queue.post(whole.key)
      setHanded(null)
      // What was turned down is mended here.
      if (queue.find(whole.key)?.refused) return queue.takeBack(whole.key)
      setFoundFaults(whole.faults.length > 0)
      return nextDueOn === null ? lookQueueCopy.kept : assetCopy.inspected(sayDayOf(nextDueOn))
    })
  }
  const clear = () => {
    if (begun) queue.drop(begun.key)
    setBlank(blankLook())
  }
  return {
    ...{ queue, state, look, refused: begun?.refused ?? null, resumed: begun?.key === resumed, change, clear },
    ...{ photos, busy, problem, missing, foundFaults, send },
  }
}
