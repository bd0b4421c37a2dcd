import type { AssetRow } from '@contract/assets-sheet'
import type { Sheet } from '@/imports/sheet'
import { equipmentImport } from '../../copy/equipment-import'

type Column = keyof typeof equipmentImport.columns

const longest = 80

/** Finds the columns by what stands above them; rows without a type and a name are not rows. */
export function readRows(sheet: readonly string[][]): Sheet<AssetRow> {
  const [head = [], ...body] = sheet
  const at = (column: Column) => head.findIndex((title) => equipmentImport.columns[column].includes(title.trim()))
  const columns = Object.keys(equipmentImport.columns) as Column[]
  const places = Object.fromEntries(columns.map((column) => [column, at(column)]))
  if (at('type') < 0 || at('name') < 0) return { ok: false, why: 'no-columns' }
  const rows = body.flatMap((cells, n): AssetRow[] => {
    const cell = (column: Column) => (cells[places[column] ?? -1] ?? '').trim().slice(0, longest)
    const [type, name, building, grid] = [cell('type'), cell('name'), cell('building'), cell('grid')]
    const rest = { detail: cell('detail'), expires: cell('expires'), every: cell('every') }
    return type === '' && name === '' ? [] : [{ row: n + 2, type, name, building, grid, ...rest }]
  })
  return rows.length === 0 ? { ok: false, why: 'empty' } : { ok: true, rows }
}
