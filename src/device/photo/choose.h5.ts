import {
  type ChosenPhoto,
  demandFit,
  largestFileBytes,
  PhotoUnfit,
  qualities,
  type ShrunkPhoto,
  smallEnoughBytes,
} from './chosen-photo'

/** The browser's own chooser, which offers the camera on a phone; empty when a person changes their mind. */
export async function choosePhotos(most: number): Promise<ChosenPhoto[]> {
  const input = document.createElement('input')
  input.type = 'file'
  // Named one by one: so an iPhone hands over JPEG instead of a format that others cannot show.
  input.accept = 'image/jpeg,image/png,image/webp'
  input.multiple = most > 1
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
  const blob = await smallEnough(await drawn(file, longSide))
  return { address: URL.createObjectURL(blob), path: null, bytes: () => blob.arrayBuffer() }
}

/** Only pixels go through a canvas. */
async function drawn(file: File, longSide: number): Promise<HTMLCanvasElement> {
  const image = await decoded(file)
  const scale = Math.min(1, longSide / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const pen = canvas.getContext('2d')
  if (!pen) throw new PhotoUnfit('not-readable')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas
}

async function decoded(file: File): Promise<HTMLImageElement> {
  const image = new Image()
  const address = URL.createObjectURL(file)
  try {
    await new Promise((resolve, reject) => {
      image.onload = resolve
      image.onerror = () => reject(new PhotoUnfit('not-readable'))
      image.src = address
    })
  } finally {
    URL.revokeObjectURL(address)
  }
  return image
}

async function smallEnough(canvas: HTMLCanvasElement): Promise<Blob> {
  let smallest: Blob | null = null
  for (const quality of qualities) {
    smallest = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
    if (smallest && smallest.size <= smallEnoughBytes) return smallest
  }
  if (!smallest) throw new PhotoUnfit('not-readable')
  return smallest
}
