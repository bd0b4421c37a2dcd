import { PhotoPicker } from '@/components/photo-picker'
import { reportCopy } from '@/copy/report'
import { usePhotoList } from '@/photos/use-photo-list'
import type { Draft } from './draft'

const most = 9

interface PhotoPartProps {
  draft: Draft
  change: (part: Partial<Draft>) => void
}

/** Pictures go up one by one while the rest is filled in; what did not go stays and can be sent again. */
export function PhotoPart({ draft, change }: PhotoPartProps) {
  const { photos } = draft
  const list = usePhotoList({
    purpose: 'report',
    fileIds: photos.map(({ fileId }) => fileId),
    most,
    onSent: (fileId, key) => change({ photos: [...photos, { key, fileId }] }),
  })
  return (
    <PhotoPicker
      label={reportCopy.photos}
      hint={reportCopy.photosHint}
      tiles={list.tiles}
      room={list.room}
      onChoose={list.choose}
      onRetry={list.retry}
      onRemove={(key) => {
        if (!list.dropSending(key)) change({ photos: photos.filter(({ fileId }) => fileId !== key) })
      }}
    />
  )
}
