import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { type Box, coverColour, inPixels } from './box'
import { PhotoUnfit, type ShrunkPhoto } from './chosen-photo'
import { readFile } from './read-file'

const canvasId = 'hiding-canvas'

/** Has to lie in the page that hides parts of a picture; nobody sees it. */
export const HidingCanvas = () => (
  <Canvas type="2d" id={canvasId} style="position:fixed;left:-9999px;width:1px;height:1px" />
)

const quality = 0.8

/** The same picture with those parts painted over; throws PhotoUnfit. */
export async function hideParts(photo: ShrunkPhoto, boxes: readonly Box[]): Promise<ShrunkPhoto> {
  const canvas = await canvasInPage()
  const image = canvas.createImage()
  await new Promise((resolve, reject) => {
    image.onload = resolve
    image.onerror = () => reject(new PhotoUnfit('not-readable'))
    image.src = photo.address
  })
  const { width, height } = image
  Object.assign(canvas, { width, height })
  const pen = canvas.getContext('2d') as CanvasRenderingContext2D
  pen.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height)
  pen.fillStyle = coverColour
  for (const box of boxes) pen.fillRect(...inPixels(box, width, height))
  const size = { x: 0, y: 0, width, height, destWidth: width, destHeight: height }
  const made = await Taro.canvasToTempFilePath({ canvas, fileType: 'jpg', quality, ...size }).catch(() => null)
  if (!made) throw new PhotoUnfit('not-readable')
  const path = made.tempFilePath
  return { address: path, path, bytes: () => readFile(path) }
}

function canvasInPage(): Promise<Taro.Canvas> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${canvasId}`)
      .node(({ node }) => (node ? resolve(node as Taro.Canvas) : reject(new PhotoUnfit('not-readable'))))
      .exec()
  })
}
