import { type Box, coverColour, inPixels } from './box'
import { decoded, drawn, photoOf } from './canvas-photo'
import type { ShrunkPhoto } from './chosen-photo'

/** The canvas that hides parts of pictures lies in the page only where there is no other. */
export const HidingCanvas = () => null

/** The same picture with those parts painted over; throws PhotoUnfit. */
export async function hideParts(photo: ShrunkPhoto, boxes: readonly Box[]): Promise<ShrunkPhoto> {
  const image = await decoded(new Blob([await photo.bytes()], { type: 'image/jpeg' }))
  const [canvas, pen] = drawn(image, Number.POSITIVE_INFINITY)
  pen.fillStyle = coverColour
  for (const box of boxes) pen.fillRect(...inPixels(box, canvas.width, canvas.height))
  return photoOf(canvas)
}
