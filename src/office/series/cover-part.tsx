import { seriesCopy } from '@/copy/office-series'
import { CoverPicker } from '../cover-picker'
import type { SeriesDesk } from './use-series'

/** The picture of a series, which its events may take over. */
export function CoverPart({ desk: { form, change } }: { desk: SeriesDesk }) {
  return (
    <CoverPicker
      label={seriesCopy.cover}
      hint={seriesCopy.coverHint}
      cover={form.cover}
      onChange={(cover) => change({ cover })}
    />
  )
}
