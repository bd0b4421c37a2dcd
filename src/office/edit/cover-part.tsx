import type { OfficeSeries } from '@contract/events-series'
import { Choice } from '@/components/choice'
import { PhotoPicker } from '@/components/photo-picker'
import { editCopy } from '@/copy/office-edit'
import { coverCopy, photoCopy } from '@/copy/photos'
import { usePhotoList } from '@/photos/use-photo-list'
import type { PartProps } from './parts'

/** The picture above an event: one that a series has, or one of its own. */
export function CoverPart({ form, change, series }: PartProps & { series: readonly OfficeSeries[] }) {
  const covers = new Map(series.flatMap(({ cover, title }) => (cover ? [[cover, editCopy.coverOf(title)]] : [])))
  if (form.cover && !covers.has(form.cover)) covers.set(form.cover, editCopy.coverNow)
  const list = usePhotoList({
    purpose: 'cover',
    fileIds: form.cover ? [form.cover] : [],
    most: 1,
    onSent: (cover) => change({ cover }),
  })
  return (
    <>
      {covers.size > 0 && (
        <Choice
          label={editCopy.cover}
          options={[{ value: '', label: editCopy.noCover }, ...[...covers].map(([value, label]) => ({ value, label }))]}
          value={form.cover}
          onChange={(cover) => change({ cover })}
        />
      )}
      <PhotoPicker
        label={coverCopy.label}
        hint={`${coverCopy.hint}。${photoCopy.checked}`}
        ratio={2}
        single
        tiles={list.tiles}
        room={list.room}
        onChoose={list.choose}
        onRetry={list.retry}
        onRemove={(key) => list.dropSending(key) || change({ cover: '' })}
      />
    </>
  )
}
