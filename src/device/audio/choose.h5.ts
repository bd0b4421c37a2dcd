import { type ChosenAudio, demandAudio, headBytes } from './chosen-audio'

/** The browser's own chooser; null when a person changes their mind. Throws AudioUnfit. */
export async function chooseAudio(): Promise<ChosenAudio | null> {
  const input = document.createElement('input')
  input.type = 'file'
  input.accept = 'audio/*,.mp3,.m4a,.aac,.wav'
  const file = await new Promise<File | null>((resolve) => {
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null))
    input.addEventListener('cancel', () => resolve(null))
    input.click()
  })
  if (!file) return null
  demandAudio(file.size, new Uint8Array(await file.slice(0, headBytes).arrayBuffer()))
  return { name: file.name, path: null, bytes: () => file.arrayBuffer() }
}
