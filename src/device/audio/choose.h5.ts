import { audioExtensions, type ChosenAudio, headBytes, piecesIn } from './chosen-audio'

/** The browser's own chooser; nothing when a person changes their mind. Throws AudioUnfit. */
export async function chooseAudio(): Promise<ChosenAudio[]> {
  const input = document.createElement('input')
  input.type = 'file'
  input.multiple = true
  input.accept = ['audio/*', ...audioExtensions.map((extension) => `.${extension}`)].join()
  const files = await new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
  return Promise.all(files.map(chosen))
}

async function chosen(file: File): Promise<ChosenAudio> {
  const { name, size } = file
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  const pieces = piecesIn(name, size, head).map(({ from, to }) => ({
    path: null,
    bytes: () => file.slice(from, to).arrayBuffer(),
  }))
  return { name, size, pieces }
}
