import type { Figures, ReportFigures } from '../contract/reports-desk'
import type { StoredReport } from './stored-report'

type Counted = Pick<StoredReport, 'kind' | 'gridId' | 'status' | 'open' | 'sentAt' | 'fixedAt' | 'dueAt'>

/** What the yearly report says of these reports; kinds and grids in the order of how they are called. */
export function figuresOf(reports: readonly Counted[]): ReportFigures {
  const kinds = [...new Set(reports.map(({ kind }) => kind))].sort()
  const grids = [...new Set(reports.map(({ gridId }) => gridId))].sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
  return {
    all: count(reports),
    byKind: kinds.map((kind) => ({ kind, ...count(reports.filter((report) => report.kind === kind)) })),
    byGrid: grids.map((gridId) => ({ gridId, ...count(reports.filter((report) => report.gridId === gridId)) })),
  }
}

const hourMs = 3_600_000

function count(reports: readonly Counted[]): Figures {
  const those = (...statuses: Counted['status'][]) => reports.filter(({ status }) => statuses.includes(status)).length
  const fixed = reports.flatMap(({ fixedAt, ...rest }) => (fixedAt ? [{ ...rest, fixedAt }] : []))
  const hours = fixed.map(({ sentAt, fixedAt }) => (fixedAt.getTime() - sentAt.getTime()) / hourMs)
  const limited = fixed.flatMap(({ dueAt, fixedAt }) => (dueAt ? [{ dueAt, fixedAt }] : []))
  return {
    received: reports.length,
    open: reports.filter(({ open }) => open).length,
    fixed: fixed.length,
    confirmed: those('confirmed'),
    declined: those('declined'),
    merged: those('merged'),
    inTime: limited.filter(({ dueAt, fixedAt }) => fixedAt <= dueAt).length,
    withLimit: limited.length,
    medianHours: percentile(hours, 0.5),
    p90Hours: percentile(hours, 0.9),
  }
}

/** The smallest that so large a part of them does not exceed, to a tenth; of an even number, the median is the mean of two. */
export function percentile(values: readonly number[], part: number): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const rank = part * sorted.length
  const at = (n: number) => sorted[Math.min(sorted.length, Math.max(1, n)) - 1] ?? 0
  const value = part === 0.5 && Number.isInteger(rank) ? (at(rank) + at(rank + 1)) / 2 : at(Math.ceil(rank))
  return Math.round(value * 10) / 10
}
