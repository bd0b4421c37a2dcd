import { Notice } from '@/components/notice'
import { PhotoPicker } from '@/components/photo-picker'
import { reportCopy } from '@/copy/report'
import type { useReportPhotos } from './use-report-photos'

interface PhotoPartProps {
  photos: ReturnType<typeof useReportPhotos>
  error: string | undefined
}

/** The picture comes first. */
export function PhotoPart({ photos, error }: PhotoPartProps) {
  return (
    <>
      <PhotoPicker
        label={reportCopy.photos}
        hint={reportCopy.photosHint}
        tiles={photos.tiles}
        room={photos.room}
        onChoose={photos.choose}
        onRetry={photos.retry}
        onRemove={photos.remove}
      />
      {error && photos.coming > 0 && <Notice tone="bad">{error}</Notice>}
    </>
  )
}
