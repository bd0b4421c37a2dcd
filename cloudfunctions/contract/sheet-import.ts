import * as z from 'zod'

/** A cell of the office's sheet, as it stands there. */
export const Cell = z.string().max(80)

/** Row number in the sheet, to tell about it. */
export const RowNumber = z.number().int().min(1).max(10_000)

/** What an import of such rows takes and gives; only rows with something wrong are named. */
export function sheetImport<Row extends z.ZodType, Trouble extends z.ZodType>(row: Row, trouble: Trouble) {
  const count = z.number().int()
  const troubles = z.array(z.strictObject({ row: count, troubles: z.array(trouble) }))
  return {
    rows: z.strictObject({ rows: z.array(row).min(1).max(300) }),
    /** `known` is there already. */
    looked: z.strictObject({ fresh: count, known: count, troubles }),
    imported: z.strictObject({ made: count, known: count, troubles }),
  }
}
