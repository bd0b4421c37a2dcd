import type { OfficeSeries } from '@contract/events-series'
import { Choice } from '@/components/choice'
import { editCopy } from '@/copy/office-edit'
import { coverCopy } from '@/copy/photos'
import { CoverPicker } from '../cover-picker'
import type { PartProps } from './parts'

/** The picture above an event: one that a series has, or one of its own. */
export function CoverPart({ form, change, series }: PartProps & { series: readonly OfficeSeries[] }) {
  const covers = new Map(series.flatMap(({ cover, title }) => (cover ? [[cover, editCopy.coverOf(title)]] : [])))
  if (form.cover && !covers.has(form.cover)) covers.set(form.cover, editCopy.coverNow)
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
      <CoverPicker
        label={coverCopy.label}
        hint={coverCopy.hint}
        cover={form.cover}
        onChange={(cover) => change({ cover: cover ?? '' })}
      />
    </>
  )
}
