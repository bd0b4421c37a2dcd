import { useEffect, useState } from 'react'
import { waitingPhoto } from '@/cloud/waiting-photos'

type Addresses = Readonly<Record<string, string>>

/** Where pictures that wait on this device can be shown; one that is not read yet, or is gone, has none. */
export function useWaitingPhotos(keys: readonly string[]): Addresses {
  const [shown, setShown] = useState<Addresses>({})
  const wanted = keys.join(' ')
  useEffect(() => {
    let current = true
    const read = async (key: string) => {
      const photo = await waitingPhoto(key)
      if (current && photo) setShown((before) => (key in before ? before : { ...before, [key]: photo.address }))
    }
    for (const key of wanted.split(' ').filter(Boolean)) void read(key)
    return () => {
      current = false
    }
  }, [wanted])
  return shown
}

/** The same for one; null while there is none to show. */
export const useWaitingPhoto = (key: string): string | null => useWaitingPhotos([key])[key] ?? null
