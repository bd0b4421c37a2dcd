import type { ImportRow } from '@contract/volunteer-records'
import { recordsCopy } from '../../copy/workforce'

type Column = keyof typeof recordsCopy.columns

const longest = 80

export type Sheet = { ok: true; rows: ImportRow[] } | { ok: false; why: 'no-columns' | 'empty' }

/** Finds the columns by what stands above them; rows without a name and a number are not rows. */
export function readRows(sheet: readonly string[][]): Sheet {
  const [head = [], ...body] = sheet
  const at = (column: Column) => head.findIndex((title) => recordsCopy.columns[column].includes(title.trim()))
  const places = { name: at('name'), phone: at('phone'), teams: at('teams'), joined: at('joined') }
  if (places.name < 0 || places.phone < 0) return { ok: false, why: 'no-columns' }
  const rows = body.flatMap((cells, n): ImportRow[] => {
    const cell = (column: Column) => (cells[places[column]] ?? '').trim().slice(0, longest)
    const row = { row: n + 2, name: cell('name'), phone: cell('phone'), teams: cell('teams'), joined: cell('joined') }
    return row.name === '' && row.phone === '' ? [] : [row]
  })
  return rows.length === 0 ? { ok: false, why: 'empty' } : { ok: true, rows }
}
