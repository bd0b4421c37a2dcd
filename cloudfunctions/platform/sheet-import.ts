interface Read<Row, Trouble> {
  good: Row[]
  troubles: Trouble[]
}

/** How rows of a sheet become documents; a row's id follows from what the row is. */
interface SheetImport<Row, Trouble, Kept extends { _id: string }> {
  read(): Promise<Read<Row, Trouble>>
  idOf(row: Row): string
  make(id: string, row: Row): Kept
  /** Which of these ids exist. */
  known(ids: string[]): Promise<Set<string>>
  /** False where one of them came to be meanwhile. */
  add(made: Kept[]): Promise<boolean>
}

const rounds = 3

/** What bringing the rows in would do. */
export async function lookAt<Row, Trouble, Kept extends { _id: string }>(
  sheet: Pick<SheetImport<Row, Trouble, Kept>, 'read' | 'idOf' | 'known'>,
) {
  const { good, troubles } = await sheet.read()
  const { size } = await knownOf(good.map(sheet.idOf), sheet)
  return { fresh: good.length - size, known: size, troubles }
}

/** Rows that are there already are left as they are; somebody else may be bringing in the same list. */
export async function bringIn<Row, Trouble, Kept extends { _id: string }>(sheet: SheetImport<Row, Trouble, Kept>) {
  const { good, troubles } = await sheet.read()
  const rows = good.map((row) => ({ row, id: sheet.idOf(row) }))
  for (let round = 0; round < rounds; round += 1) {
    const known = await knownOf(
      rows.map(({ id }) => id),
      sheet,
    )
    const fresh = rows.filter(({ id }) => !known.has(id)).map(({ id, row }) => sheet.make(id, row))
    const counts = { made: fresh.length, known: good.length - fresh.length, troubles }
    if (fresh.length === 0 || (await sheet.add(fresh))) return counts
  }
  throw new Error('what is there changed while a sheet was brought in')
}

const knownOf = async (
  ids: string[],
  { known }: { known(ids: string[]): Promise<Set<string>> },
): Promise<Set<string>> => (ids.length === 0 ? new Set() : known(ids))
