/** A file that a person chooses, read on this computer: rows of cells as text; null when none was chosen. */
export const readSheet: (() => Promise<string[][] | null>) | null = async () => {
  const file = await chosenFile()
  if (!file) return null
  const [{ unzipSync, zipSync }, { readSheet: read }] = await Promise.all([
    import('fflate'),
    import('read-excel-file/universal'),
  ])
  // Large parts would be inflated by a worker made of a blob, which the page's policy forbids.
  const loose = zipSync(unzipSync(new Uint8Array(await file.arrayBuffer())), { level: 0 })
  const rows = await read(new Blob([new Uint8Array(loose)]))
  return rows.map((row) => row.map(textOf))
}

/** A cell as a person reads it; dates keep their day. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).trim()
}

function chosenFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx'
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
}
