import { PhotoUnfit, qualities, type ShrunkPhoto, smallEnoughBytes } from './chosen-photo'

/** The picture as the browser decodes it; throws PhotoUnfit. */
export async function decoded(file: Blob): Promise<HTMLImageElement> {
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

/** Only pixels go through a canvas. */
export function drawn(image: HTMLImageElement, longSide: number): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const scale = Math.min(1, longSide / Math.max(image.naturalWidth, image.naturalHeight))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const pen = canvas.getContext('2d')
  if (!pen) throw new PhotoUnfit('not-readable')
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return [canvas, pen]
}

export async function photoOf(canvas: HTMLCanvasElement): Promise<ShrunkPhoto> {
  const blob = await smallEnough(canvas)
  return { address: URL.createObjectURL(blob), path: null, bytes: () => blob.arrayBuffer() }
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
