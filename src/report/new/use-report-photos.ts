import { usePhotoList } from '@/photos/use-photo-list'
import type { Draft } from './draft'

const most = 9

/** Pictures go up one by one while the rest is filled in; what did not go stays and can be sent again. */
export function useReportPhotos(latest: () => Draft, change: (part: Partial<Draft>) => void) {
  const { photos } = latest()
  const list = usePhotoList({
    purpose: 'report',
    fileIds: photos.map(({ fileId }) => fileId),
    most,
    onSent: (fileId, key) => change({ photos: [...latest().photos, { key, fileId }] }),
  })
  return {
    ...list,
    /** So many have not arrived. */
    coming: list.tiles.length - photos.length,
    remove: (tile: string) => {
      if (!list.dropSending(tile)) change({ photos: latest().photos.filter(({ fileId }) => fileId !== tile) })
    },
  }
}
