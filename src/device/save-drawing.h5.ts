import type { Drawing } from './drawing'
import { saveFile } from './save-file'
import type { Saved } from './saved'

/** The canvas lies in the page only where there is no other. */
export const DrawingCanvas = () => null

/** Draws a picture and hands it to the person as PNG. */
export async function saveDrawing(name: string, { width, height, draw }: Drawing): Promise<Saved> {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) return 'refused'
  draw(pen)
  const [, base64 = ''] = canvas.toDataURL('image/png').split(',')
  await saveFile(name, base64, 'image/png')
  return 'downloaded'
}
