/** Hands a text to the person as a file: the browser's own download. */
export async function saveText(name: string, text: string, type: string): Promise<'saved' | 'copied' | 'failed'> {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return 'saved'
}
