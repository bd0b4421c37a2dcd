import type { eventsOffice } from '../contract/events-office'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'
import { type Cell, rosterRows } from './roster-sheet'
import { attendedLines } from './show-roster'
import { sheetWords } from './words'

const refuse = refusing<typeof eventsOffice.exportRoster>()

/** Made here and not in the browser, so that every export stands in the log. */
export const exportRoster =
  (needs: OfficeNeeds): UseCase<typeof eventsOffice.exportRoster> =>
  async ({ eventId }, { communityId }) => {
    const event = await needs.office(communityId).attended(eventId)
    if (!event) throw refuse('event-not-found')
    const lines = attendedLines(event)
    const xlsx = await workbook(rosterRows(lines, event.terms.questions))
    return { rows: lines.length, xlsx: xlsx.toString('base64') }
  }

const widths = [6, 8, 14, 6, 10, 18, 12, 6]

async function workbook([head = [], ...rows]: Cell[][]): Promise<Buffer> {
  // Loaded when first asked for: residents' calls need not wait for it.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const bold = head.map((value) => ({ value, fontWeight: 'bold' as const }))
  const columns = head.map((_, index) => ({ width: widths[index] ?? 24 }))
  return writeExcelFile([bold, ...rows], { columns, sheet: sheetWords.sheet, stickyRowsCount: 1 }).toBuffer()
}
