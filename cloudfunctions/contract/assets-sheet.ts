import * as z from 'zod'
import { action } from './action'
import { Cell, RowNumber, sheetImport } from './sheet-import'

/** One row of the office's list of things, its cells as they stand in the sheet. */
export const AssetRow = z.strictObject({
  row: RowNumber,
  /** 灭火器、文化墙… */
  type: Cell,
  name: Cell,
  building: Cell,
  /** Name of a grid; empty where it lies in none. */
  grid: Cell,
  detail: Cell,
  /** `2027-5-31` or `2027年5月31日`; empty where nothing expires. */
  expires: Cell,
  /** Days from one inspection to the next; empty for what is usual. */
  every: Cell,
})
export type AssetRow = z.infer<typeof AssetRow>

/** What is wrong with a row; `twice` says that an earlier row is the same thing. */
export const AssetRowTrouble = z.enum([
  'type-unknown',
  'name-wrong',
  'building-wrong',
  'grid-unknown',
  'detail-wrong',
  'date-wrong',
  'every-wrong',
  'twice',
])
export type AssetRowTrouble = z.infer<typeof AssetRowTrouble>

const { rows, looked, imported } = sheetImport(AssetRow, AssetRowTrouble)

/** Lists of things that come from a spreadsheet, or go into one. */
export const assetsSheet = {
  /** What importing these rows would do; only rows with something wrong are named. */
  previewImport: action({
    who: 'staff',
    repeat: 'read',
    input: rows,
    output: looked,
    refusals: [],
  }),
  /** Makes a thing of each good row. Natural key: a row's type, name and place. */
  importRows: action({
    who: 'staff',
    repeat: 'natural-key',
    input: rows,
    output: imported,
    refusals: [],
  }),
  /** Everything that is looked after, in the columns that an import reads. */
  exportSheet: action({
    who: 'staff',
    repeat: 'read',
    input: z.strictObject({}),
    output: z.strictObject({ rows: z.number().int(), xlsx: z.base64() }),
    refusals: [],
    limit: { per: 'hour', times: 30 },
  }),
}
