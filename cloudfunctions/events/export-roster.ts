import type { eventsRoster } from '../contract/events-roster'
import { listLine } from '../members/list-line'
import { refusing, type UseCase } from '../platform/serve'
import { attendedParts } from './held-sessions'
import type { OfficeNeeds } from './office-needs'
import { knownOf, rosterLines } from './roster-lines'
import { type Cell, rosterRows, type SheetLine } from './roster-sheet'
import { sheetWords } from './words'

const refuse = refusing<typeof eventsRoster.exportRoster>()

/** Made here and not in the browser, so that every export stands in the log, with its reason where phones are in it. */
export const exportRoster =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.exportRoster> =>
  async ({ eventId, phones }, caller) => {
    const { communityId } = caller
    const parts = await attendedParts(eventId, communityId, needs)
    const [first] = parts
    if (!first) throw refuse('event-not-found')
    const what = phones ? 'phones-exported' : 'list-exported'
    const lines: SheetLine[] = []
    for (const part of parts) {
      const deed = { what, eventId: part.id, at: needs.now(), reason: phones?.reason } as const
      await needs.audit(communityId).note(listLine(needs.secrets(), deed, caller))
      const known = await knownOf(part, needs.contacts(communityId), needs.secrets())
      const section = part.hall?.section
      lines.push(...rosterLines(part, known, phones && ((whole) => whole)).map((line) => ({ ...line, section })))
    }
    const xlsx = await workbook(rosterRows(lines, first.terms.questions))
    return { rows: lines.length, xlsx: xlsx.toString('base64') }
  }

const widths = [6, 8, 14, 6, 16, 10, 18, 16, 6, 14]

async function workbook([head = [], ...rows]: Cell[][]): Promise<Buffer> {
  // Loaded when first asked for: residents' calls need not wait for it.
  const { default: writeExcelFile } = await import('write-excel-file/node')
  const bold = head.map((value) => ({ value, fontWeight: 'bold' as const }))
  const columns = head.map((_, index) => ({ width: widths[index] ?? 24 }))
  return writeExcelFile([bold, ...rows], { columns, sheet: sheetWords.sheet, stickyRowsCount: 1 }).toBuffer()
}
