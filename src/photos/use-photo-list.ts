import type { Photo, PhotoPurpose } from '@contract/photos'
import { useEffect, useRef, useState } from 'react'
import { photosStand, sendPhoto } from '@/cloud/photos'
import { randomKey } from '@/cloud/random-key'
import type { PhotoTile } from '@/components/photo-picker'
import { showToast } from '@/components/toast'
import { explain, inOneLine } from '@/copy/failures'
import { photoCopy } from '@/copy/photos'
import { choosePhotos } from '@/device/photo/choose'
import type { ChosenPhoto, ShrunkPhoto } from '@/device/photo/chosen-photo'
import { usePhotos } from '@/events/use-photos'

interface PhotoListOptions {
  purpose: PhotoPurpose
  /** Pictures that are kept already, in order. */
  fileIds: readonly string[]
  most: number
  /** Pixels on the long side. */
  longSide?: number
  /** A picture arrived; it is shown to others only when its check has passed. */
  onSent: (fileId: string, key: string) => void | Promise<void>
}

/** A picture on its way: what was chosen stays, with its id, until it has arrived or was taken off. */
interface Sending {
  key: string
  chosen: ChosenPhoto
  shrunk: ShrunkPhoto | null
  /** Why it did not go, in words; null while it goes. */
  problem: string | null
}

/** Chooses, shrinks and sends pictures, and knows how each of them stands. */
export function usePhotoList({ purpose, fileIds, most, longSide = 1600, onSent }: PhotoListOptions) {
  const [sending, setSending] = useState<Sending[]>([])
  const [sent, setSent] = useState<Record<string, string>>({})
  const standing = useStanding(purpose, fileIds)
  const shownToAll = fileIds.filter((id) => (standing[id]?.state ?? 'passed') === 'passed')
  const photoOf = usePhotos(shownToAll)
  const sentOn = useRef(onSent)
  sentOn.current = onSent

  const put = (key: string, part: Partial<Sending>) =>
    setSending((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const drop = (key: string) => setSending((all) => all.filter((one) => one.key !== key))

  const send = async ({ key, chosen, shrunk }: Sending) => {
    put(key, { problem: null })
    try {
      const photo = shrunk ?? (await chosen.shrink(longSide))
      put(key, { shrunk: photo })
      const { fileId } = await sendPhoto(purpose, key, photo)
      setSent((all) => ({ ...all, [fileId]: photo.address }))
      await sentOn.current(fileId, key)
      drop(key)
    } catch (failure) {
      put(key, { problem: inOneLine(explain(failure)) })
    }
  }

  const room = most === 1 ? 1 : most - fileIds.length - sending.length
  const choose = async () => {
    const chosen = (await choosePhotos(room)).map((one) => ({
      key: randomKey(),
      chosen: one,
      shrunk: null,
      problem: null,
    }))
    setSending((all) => (most === 1 && chosen.length > 0 ? chosen : [...all, ...chosen]))
    // One after another: what is kept of an event is a list, and each of them is added to the list as it then is.
    for (const one of chosen) await send(one)
  }

  const kept: PhotoTile[] = fileIds.map((id) => {
    const state = standing[id]?.state ?? 'passed'
    const src = state === 'refused' ? null : (photoOf(id) ?? sent[id] ?? standing[id]?.url ?? null)
    return { key: id, src, words: photoCopy.states[state], tone: state === 'refused' ? 'bad' : 'gold' }
  })
  const coming: PhotoTile[] = sending.map(({ key, shrunk, problem }) => ({
    ...{ key, src: shrunk?.address ?? null, words: problem ?? photoCopy.sending },
    tone: problem ? 'bad' : 'stone',
    ...(problem && { failed: true }),
  }))
  return {
    tiles: most === 1 && coming.length > 0 ? coming : [...kept, ...coming],
    room,
    choose: () => void choose().catch((failure) => showToast(inOneLine(explain(failure)))),
    retry: (key: string) => {
      const one = sending.find((item) => item.key === key)
      if (one) void send(one)
    },
    /** Takes one off that did not go; false when it is one that is kept. */
    dropSending: (key: string): boolean => {
      const known = sending.some((item) => item.key === key)
      if (known) drop(key)
      return known
    },
  }
}

const lookAgainMs = 5_000
const mostLooks = 24

/** How the pictures stand, asked anew while one of them waits for its check; what is not known has long passed. */
function useStanding(purpose: PhotoPurpose, fileIds: readonly string[]): Record<string, Photo> {
  const [standing, setStanding] = useState<Record<string, Photo>>({})
  const key = fileIds.join(' ')
  useEffect(() => {
    const wanted = key.split(' ').filter(Boolean)
    let timer: ReturnType<typeof setTimeout> | undefined
    let current = true
    const look = async (turn: number) => {
      const photos = await photosStand(purpose, wanted).catch(() => [])
      if (!current) return
      setStanding((before) => ({ ...before, ...Object.fromEntries(photos.map((photo) => [photo.fileId, photo])) }))
      const waits = photos.some(({ state }) => state === 'pending')
      if (waits && turn < mostLooks) timer = setTimeout(() => void look(turn + 1), lookAgainMs)
    }
    if (wanted.length > 0) void look(1)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [key, purpose])
  return standing
}
