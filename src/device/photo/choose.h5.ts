import { decoded, drawn, photoOf } from './canvas-photo'
import {
  type ChosenPhoto,
  demandFit,
  largestFileBytes,
  type PhotoSource,
  PhotoUnfit,
  type ShrunkPhoto,
} from './chosen-photo'

/** The browser's own chooser, which offers the camera on a phone; empty when a person changes their mind. */
export async function choosePhotos(most: number, from: PhotoSource = 'anywhere'): Promise<ChosenPhoto[]> {
  const input = document.createElement('input')
  input.type = 'file'
  // Named one by one: so an iPhone hands over JPEG instead of a format that others cannot show.
  input.accept = 'image/jpeg,image/png,image/webp'
  input.multiple = most > 1
  if (from === 'camera') input.setAttribute('capture', 'environment')
  const files = await new Promise<File[]>((resolve) => {
    input.addEventListener('change', () => resolve(Array.from(input.files ?? [])))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
  return files.slice(0, most).map((file) => ({ shrink: (longSide) => shrinkFile(file, longSide) }))
}

async function shrinkFile(file: File, longSide: number): Promise<ShrunkPhoto> {
  if (file.size > largestFileBytes) throw new PhotoUnfit('file-too-large')
  demandFit(new Uint8Array(await file.arrayBuffer()))
  const [canvas] = drawn(await decoded(file), longSide)
  return photoOf(canvas)
}
