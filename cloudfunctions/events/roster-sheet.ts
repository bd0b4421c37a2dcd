import type { RosterLine } from '../contract/events'
import type { Answer, Question } from '../contract/terms'
import { safeCell } from './safe-cell'
import { sheetWords } from './words'

/** A cell is a number or a text that no spreadsheet runs. */
export type Cell = number | string

/** A line, in a hall with the part that it belongs to. */
export type SheetLine = RosterLine & { section?: string | undefined }

/** The roster as rows, a column for each question; the first row names the columns. */
export function rosterRows(lines: readonly SheetLine[], questions: readonly Question[]): Cell[][] {
  const inParts = lines.some(({ section }) => section)
  const head = [...sheetWords.columns, ...(inParts ? [sheetWords.section] : []), ...questions.map(({ label }) => label)]
  const rows = lines.map((line, index) => [
    index + 1,
    line.ticketNumber,
    line.name,
    line.party,
    line.phone ?? '',
    sheetWords[line.state],
    shanghaiTime(line.signedUpAt),
    line.byHand ? [sheetWords.byHand, line.enteredBy ?? ''].join(' ').trim() : sheetWords.bySelf,
    line.arrived ? sheetWords.yes : '',
    line.seen?.how === 'self' ? sheetWords.bySelf : (line.seen?.by ?? ''),
    ...(inParts ? [line.section ?? ''] : []),
    ...questions.map(({ id }) => sayAnswer(line.answers.find(({ questionId }) => questionId === id))),
  ])
  return [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)))
}

function sayAnswer(answer: Answer | undefined): string {
  if (typeof answer?.value === 'boolean') return answer.value ? sheetWords.yes : sheetWords.no
  return answer?.value ?? ''
}

/** `2026-11-23 15:04` by the community's clock. */
const shanghaiTime = (moment: string): string =>
  new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
