import { useEffect, useState } from 'react'
import { photoUrls } from '@/cloud/photos'

/** Addresses of the given covers as they become known; what is missing shows the fallback picture. */
export function usePhotos(covers: readonly (string | null)[]): (cover: string | null) => string | null {
  const ids = covers.filter((cover) => cover !== null)
  const [urls, setUrls] = useState<Record<string, string>>({})
  const key = ids.join(' ')
  useEffect(() => {
    let current = true
    const wanted = key.split(' ').filter(Boolean)
    if (wanted.length > 0) void photoUrls(wanted).then((found) => current && setUrls(found))
    return () => {
      current = false
    }
  }, [key])
  return (cover) => (cover === null ? null : (urls[cover] ?? null))
}
