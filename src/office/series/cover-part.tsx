import { PhotoPicker } from '@/components/photo-picker'
import { seriesCopy } from '@/copy/office-series'
import { photoCopy } from '@/copy/photos'
import { usePhotoList } from '@/photos/use-photo-list'
import type { SeriesDesk } from './use-series'

/** The picture of a series, which its events may take over. */
export function CoverPart({ desk: { form, change } }: { desk: SeriesDesk }) {
  const list = usePhotoList({
    purpose: 'cover',
    fileIds: form.cover ? [form.cover] : [],
    most: 1,
    onSent: (cover) => change({ cover }),
  })
  return (
    <PhotoPicker
      label={seriesCopy.cover}
      hint={`${seriesCopy.coverHint}。${photoCopy.checked}`}
      ratio={2}
      single
      tiles={list.tiles}
      room={list.room}
      onChoose={list.choose}
      onRetry={list.retry}
      onRemove={(key) => list.dropSending(key) || change({ cover: null })}
    />
  )
}
