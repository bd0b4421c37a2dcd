import type { ReportCard } from '@contract/report-shapes'
import { kindWords } from '@/copy/report'
import { sayPlace } from '../report-line'

/** A report as whoever fixes it knows it. */
export const sayName = ({ kind, place, number }: Pick<ReportCard, 'kind' | 'place' | 'number'>): string =>
  [kindWords[kind], sayPlace(place) || number].join(' · ')
