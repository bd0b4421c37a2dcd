import { useState } from 'react'
import type { WaitingPhoto } from '@/cloud/waiting-photo'
import { dropPhotos, keepPhoto } from '@/cloud/waiting-photos'
import type { PhotoTile } from '@/components/photo-picker'
import { showToast } from '@/components/toast'
import { explain, inOneLine } from '@/copy/failures'
import { choosePhotos } from '@/device/photo/choose'
import { useWaitingPhotos } from '@/photos/use-waiting-photo'

const longSide = 1600

/** Pictures that are kept on this phone until what they belong to is sent. */
export function useKeptShots(most: number) {
  const [photos, setPhotos] = useState<WaitingPhoto[]>([])
  const addresses = useWaitingPhotos(photos.map(({ key }) => key))
  const choose = async () => {
    for (const chosen of await choosePhotos(most - photos.length)) {
      const kept = await keepPhoto(await chosen.shrink(longSide))
      setPhotos((all) => [...all, kept])
    }
  }
  const tiles: PhotoTile[] = photos.map(({ key }) => ({ key, src: addresses[key] ?? null, words: '', tone: 'soft' }))
  return {
    photos,
    tiles,
    room: most - photos.length,
    choose: () => void choose().catch((failure) => showToast(inOneLine(explain(failure)))),
    remove: (key: string) => {
      setPhotos((all) => all.filter((photo) => photo.key !== key))
      void dropPhotos([key])
    },
  }
}
