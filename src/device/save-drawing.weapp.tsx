import { Canvas } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Drawing } from './drawing'
import type { Saved } from './saved'

const canvasId = 'drawing-canvas'

/** Has to lie in the page that saves a drawing; nobody sees it. */
export const DrawingCanvas = () => (
  <Canvas type="2d" id={canvasId} style="position:fixed;left:-9999px;width:1px;height:1px" />
)

/** Draws a picture and puts it into the phone's album; asks for the permission by itself. */
export async function saveDrawing(_name: string, { width, height, draw }: Drawing): Promise<Saved> {
  try {
    const canvas = await canvasInPage()
    Object.assign(canvas, { width, height })
    draw(canvas.getContext('2d') as CanvasRenderingContext2D)
    const size = { x: 0, y: 0, width, height, destWidth: width, destHeight: height }
    const { tempFilePath } = await Taro.canvasToTempFilePath({ canvas, fileType: 'png', ...size })
    await Taro.saveImageToPhotosAlbum({ filePath: tempFilePath })
    return 'in-album'
  } catch {
    return 'refused'
  }
}

function canvasInPage(): Promise<Taro.Canvas> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${canvasId}`)
      .node(({ node }) => (node ? resolve(node as Taro.Canvas) : reject(new Error('no canvas in the page'))))
      .exec()
  })
}
