import type { CheckPoint } from '@contract/assets'
import type { Output } from '@contract/index'
import { useRef, useState } from 'react'
import { call } from '@/cloud/call'
import { randomKey } from '@/cloud/random-key'
import { assetCopy } from '@/copy/asset'
import { useAct } from '@/events/use-act'
import { usePhotoList } from '@/photos/use-photo-list'
import { sayDayOf } from '../asset-card'

const mostPhotos = 3

interface Form {
  /** Names the look once and for all: sent twice, it counts once. */
  key: string
  faults: CheckPoint[]
  note: string
  photos: { key: string; fileId: string }[]
}

const blank = (): Form => ({ key: randomKey(), faults: [], note: '', photos: [] })

/** One look at a thing, from the first tick until it is written down. */
export function useInspection(scene: string, scanned: Output<'assets.scan'>, onDone: () => Promise<void>) {
  const [form, setForm] = useState(blank)
  const [missing, setMissing] = useState<string | null>(null)
  const [foundFaults, setFoundFaults] = useState(false)
  const { busy, problem, run } = useAct()
  // A picture arrives while somebody ticks: each change is made to the form as it then is.
  const latest = useRef(form)
  const change = (part: Partial<Form>) => {
    latest.current = { ...latest.current, ...part }
    setForm(latest.current)
  }
  const list = usePhotoList({
    purpose: 'report',
    fileIds: form.photos.map(({ fileId }) => fileId),
    most: mostPhotos,
    onSent: (fileId, key) => change({ photos: [...latest.current.photos, { key, fileId }] }),
  })
  const remove = (tile: string) => {
    if (!list.dropSending(tile)) change({ photos: latest.current.photos.filter(({ fileId }) => fileId !== tile) })
  }
  const send = () => {
    const coming = list.tiles.length > form.photos.length
    setMissing(coming ? assetCopy.photosComing : null)
    if (coming) return
    void run(async () => {
      const { asset } = await call('assets.inspect', { scene, everyDays: scanned.asset.everyDays, ...form })
      setFoundFaults(form.faults.length > 0)
      change(blank())
      await onDone()
      return assetCopy.inspected(sayDayOf(asset.nextDueOn))
    })
  }
  return { form, change, photos: { ...list, remove }, busy, problem, missing, foundFaults, send }
}
