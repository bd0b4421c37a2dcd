import type { ReportKind, ReportStatus } from '@contract/report-kinds'
import { dispatchCopy } from '@/copy/dispatch'
import { kindWords } from '@/copy/report'

/** Which reports the board shows, as its address says it. */
export interface Filter {
  status: ReportStatus | 'overdue'
  kind: ReportKind | null
  /** `none`: in no grid. */
  grid: string | null
  /** A worker's ref; `none`: nobody's. */
  who: string | null
}

const statuses = [...(Object.keys(dispatchCopy.statuses) as ReportStatus[]), 'overdue' as const]
const kinds = Object.keys(kindWords) as ReportKind[]

export function filterIn(params: Partial<Record<string, string>>): Filter {
  return {
    status: statuses.find((one) => one === params.status) ?? 'received',
    kind: kinds.find((one) => one === params.kind) ?? null,
    grid: params.grid ?? null,
    who: params.who ?? null,
  }
}

/** The same filter as an address says it. */
export const wordsOf = ({ status, kind, grid, who }: Filter): string =>
  [`status=${status}`, kind && `kind=${kind}`, grid && `grid=${grid}`, who && `who=${who}`].filter(Boolean).join('&')

const orNull = (value: string): string | null => (value === 'none' ? null : value)

/** What the list is asked for; what is over time is one list of all. */
export const askOf = ({ kind, grid, who }: Filter) => ({
  ...(kind && { kind }),
  ...(grid && { gridId: orNull(grid) }),
  ...(who && { assignee: orNull(who) }),
})
