import type { reportsDesk } from '../contract/reports-desk'
import { safeCell } from '../events/safe-cell'
import { refusing, type UseCase } from '../platform/serve'
import type { ReportNeeds } from './needs'
import { everyReport, periodOf } from './period'
import type { StoredReport } from './stored-report'
import { sheetWords } from './words'

const refuse = refusing<typeof reportsDesk.exportHotline>()

/** Nobody is named in it: the hotline knows its callers by its own number. */
export const exportHotline =
  (needs: ReportNeeds): UseCase<typeof reportsDesk.exportHotline> =>
  async ({ from, until }, { communityId }) => {
    const period = periodOf(from, until)
    if (!period) throw refuse('period-wrong')
    const reports = (await everyReport(communityId, period, { source: 'hotline' }, needs)).reverse()
    const xlsx = await workbook(reports.map(rowOf))
    return { rows: reports.length, xlsx: xlsx.toString('base64') }
  }

export function rowOf(report: StoredReport): string[] {
  const { outside, sentAt, kind, words, building, detail, dueAt, status, fixedAt, closedAt, number, result } = report
  const row = [
    outside?.number ?? '',
    shanghaiTime(sentAt),
    sheetWords.kinds[kind],
    words,
    [building, detail].filter(Boolean).join(' '),
    shanghaiTime(outside?.dueAt ?? dueAt),
    sheetWords.statuses[status],
    shanghaiTime(fixedAt ?? closedAt),
    result,
    number,
  ]
  return row.map(safeCell)
}

const shanghaiTime = (moment: Date | null): string =>
  moment ? new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ') : ''

const widths = [20, 18, 12, 40, 24, 18, 14, 18, 30, 12]

async function workbook(rows: string[][]): Promise<Buffer> {
  // Loaded when first asked for: residents' calls need not wait for it.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const bold = sheetWords.columns.map((value) => ({ value, fontWeight: 'bold' as const }))
  const columns = widths.map((width) => ({ width }))
  return writeExcelFile([bold, ...rows], { columns, sheet: sheetWords.sheet, stickyRowsCount: 1 }).toBuffer()
}
