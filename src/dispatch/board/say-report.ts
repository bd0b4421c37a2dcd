import type { OfficeReportCard } from '@contract/reports-office'
import { kindWords } from '@/copy/report'
import { sayPlace } from '@/report/report-line'

/** One of several in a line: what, where, and the number that can be said. */
export const sayReport = ({ kind, number, place }: OfficeReportCard): string =>
  [kindWords[kind], sayPlace(place), number].filter(Boolean).join(' · ')
