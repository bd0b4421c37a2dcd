import type { eventsRoster } from '../contract/events-roster'
import { listLine } from '../members/list-line'
import { refusing, type UseCase } from '../platform/serve'
import type { OfficeNeeds } from './office-needs'
import { knownOf, rosterLines } from './roster-lines'
import { type Cell, rosterRows } from './roster-sheet'
import { sheetWords } from './words'

const refuse = refusing<typeof eventsRoster.exportRoster>()

/** Made here and not in the browser, so that every export stands in the log, with its reason where phones are in it. */
export const exportRoster =
  (needs: OfficeNeeds): UseCase<typeof eventsRoster.exportRoster> =>
  async ({ eventId, phones }, caller) => {
    const { communityId } = caller
    const event = await needs.office(communityId).attended(eventId)
    if (!event) throw refuse('event-not-found')
    const what = phones ? 'phones-exported' : 'list-exported'
    const deed = { what, eventId, at: needs.now(), reason: phones?.reason } as const
    await needs.audit(communityId).note(listLine(needs.secrets(), deed, caller))
    const known = await knownOf(event, needs.contacts(communityId), needs.secrets())
    const lines = rosterLines(event, known, phones && ((whole) => whole))
    const xlsx = await workbook(rosterRows(lines, event.terms.questions))
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
