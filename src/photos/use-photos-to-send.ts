import { useRef, useState } from 'react'
import { dropPhotos, keepPhoto, replacePhoto } from '@/cloud/waiting-photos'
import type { PhotoTile } from '@/components/photo-picker'
import { showToast } from '@/components/toast'
import { explain, inOneLine } from '@/copy/failures'
import { photoCopy } from '@/copy/photos'
import { sayTrouble } from '@/copy/report-queue'
import { choosePhotos } from '@/device/photo/choose'
import type { ShrunkPhoto } from '@/device/photo/chosen-photo'
import type { Sendable } from '@/waiting/shelf'
import { useWaitingPhotos } from './use-waiting-photo'

const longSide = 1600

type Photos = Pick<Sendable, 'photos'>

/** Pictures of something that waits here: made small and kept on the phone; nothing goes up before the thing itself. */
export function usePhotosToSend(most: number, latest: () => Photos, change: (part: Photos) => void) {
  const [preparing, setPreparing] = useState(0)
  const [hiding, setHiding] = useState<string | null>(null)
  const { photos } = latest()
  const addressOf = useWaitingPhotos(photos.map(({ key }) => key))
  // Several pictures are prepared one after another: each is added to the thing as it then is.
  const current = useRef(latest)
  current.current = latest
  const choose = async () => {
    const chosen = await choosePhotos(most - photos.length)
    setPreparing(chosen.length)
    for (const one of chosen) {
      try {
        const kept = await keepPhoto(await one.shrink(longSide))
        change({ photos: [...current.current().photos, { ...kept, trouble: null }] })
      } catch (failure) {
        showToast(inOneLine(explain(failure)))
      }
      setPreparing((left) => left - 1)
    }
  }
  const remove = (key: string) => {
    change({ photos: latest().photos.filter((photo) => photo.key !== key) })
    void dropPhotos([key])
  }
  const put = async (key: string, photo: ShrunkPhoto) => {
    const kept = await replacePhoto(key, photo)
    const others = current.current().photos
    change({ photos: others.map((one) => (one.key === key ? { ...kept, trouble: null } : one)) })
  }
  const tiles: PhotoTile[] = photos.map(({ key, trouble }) => ({
    ...{ key, src: addressOf[key] ?? null, tone: 'bad' as const },
    words: trouble === null ? '' : inOneLine(sayTrouble(trouble)),
  }))
  const coming: PhotoTile[] = Array.from({ length: preparing }, (_, n) => ({
    ...{ key: `coming-${n}`, src: null, words: photoCopy.preparing, tone: 'stone' as const },
  }))
  return {
    tiles: [...tiles, ...coming],
    room: most - photos.length - preparing,
    preparing,
    choose: () => void choose().catch((failure) => showToast(inOneLine(explain(failure)))),
    remove,
    hiding,
    hide: setHiding,
    put,
  }
}
