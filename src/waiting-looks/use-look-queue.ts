import { useEffect, useRef } from 'react'
import { call } from '@/cloud/call'
import type { Queue } from '@/waiting/queue'
import type { ShelfState } from '@/waiting/shelf'
import { queuesOf, useQueue } from '@/waiting/use-queue'
import type { Look } from './look'

export type LookQueue = Queue<Look>
export type LooksState = ShelfState<Look>

/** Gives the day on which the thing is looked at next. */
async function sendLook({ scene, everyDays, at, key, faults, note, photos }: Look): Promise<string> {
  const { asset } = await call('assets.inspect', {
    ...{ scene, everyDays, at, key, faults, note: note.trim() },
    photos: photos.flatMap((photo) => (photo.fileId === null ? [] : [{ key: photo.key, fileId: photo.fileId }])),
  })
  return asset.nextDueOn
}

const queueOf = queuesOf<Look>('looks', sendLook)

/** One's looks that have not arrived; `onGone` when one of them has, or was given up. */
export function useLookQueue(onGone?: () => void) {
  const looks = useQueue(queueOf)
  const latest = useRef(onGone)
  latest.current = onGone
  const count = looks.waiting.length
  const before = useRef(count)
  // What has arrived stands elsewhere by now.
  useEffect(() => {
    if (count < before.current) latest.current?.()
    before.current = count
  }, [count])
  return looks
}
