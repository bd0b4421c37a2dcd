import type { AssetFields, AssetType } from '../contract/assets'
import type { AssetRow, AssetRowTrouble } from '../contract/assets-sheet'
import { typedDate } from '../dates/typed-date'
import { usualDays } from './present'
import { sheetWords } from './words'

export interface ReadRows {
  good: AssetFields[]
  troubles: { row: number; troubles: AssetRowTrouble[] }[]
}

const tidy = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim()
const most = { name: 40, building: 20, detail: 60, days: 1000 }
const types = new Map<string, AssetType>(
  Object.entries(sheetWords.types).map(([type, word]) => [word, type as AssetType]),
)
/** What cannot be seen, or would turn the words about. */
const unseen = /[\p{Cc}\p{Cs}\p{Co}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

/** Reads rows as they stand in a sheet; `grids` are known by name. */
export function readRows(rows: readonly AssetRow[], grids: readonly { id: string; name: string }[]): ReadRows {
  const seen = new Set<string>()
  const good: AssetFields[] = []
  const troubles: ReadRows['troubles'] = []
  for (const row of rows) {
    const read = readRow(row, grids)
    if ('fields' in read && !seen.has(sameness(read.fields))) {
      seen.add(sameness(read.fields))
      good.push(read.fields)
    } else {
      troubles.push({ row: row.row, troubles: 'fields' in read ? ['twice'] : read.troubles })
    }
  }
  return { good, troubles }
}

/** Two rows that agree in this are one thing. */
export const sameness = ({ type, name, building, detail }: AssetFields): string =>
  [type, name, building ?? '', detail].join('|')

function readRow(
  row: AssetRow,
  grids: readonly { id: string; name: string }[],
): { fields: AssetFields } | { troubles: AssetRowTrouble[] } {
  const type = types.get(tidy(row.type))
  const [name, building, grid, detail] = [row.name, row.building, row.grid, row.detail].map(tidy)
  const gridId = grid ? grids.find((one) => tidy(one.name) === grid)?.id : null
  const expiresOn = typedDate(row.expires)
  const everyDays = tidy(row.every) === '' ? type && usualDays[type] : Number(tidy(row.every))
  const isWrong = (text: string | undefined, longest: number) => !!text && (text.length > longest || unseen.test(text))
  const troubles: AssetRowTrouble[] = []
  if (!type) troubles.push('type-unknown')
  if (!name || isWrong(name, most.name)) troubles.push('name-wrong')
  if (isWrong(building, most.building)) troubles.push('building-wrong')
  if (gridId === undefined) troubles.push('grid-unknown')
  if (isWrong(detail, most.detail)) troubles.push('detail-wrong')
  if (expiresOn === undefined) troubles.push('date-wrong')
  const fits = everyDays !== undefined && Number.isInteger(everyDays) && everyDays >= 1 && everyDays <= most.days
  if (type && !fits) troubles.push('every-wrong')
  if (troubles.length > 0 || !type || !name || gridId === undefined || expiresOn === undefined || !fits) {
    return { troubles }
  }
  const place = { building: building || null, gridId, detail: detail ?? '', position: null }
  return { fields: { type, name, ...place, expiresOn, everyDays, content: '' } }
}
