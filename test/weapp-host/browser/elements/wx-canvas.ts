import { phoneFiles } from '../wx/files'
import { part, WxElement, withShadow } from './wx-element'

/** A picture that is drawn onto a canvas; files of the phone are found by their paths. */
function createImage(): HTMLImageElement {
  const image = new Image()
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')
  Object.defineProperty(image, 'src', {
    get: () => source?.get?.call(image),
    set: (path: string) => source?.set?.call(image, phoneFiles.shown(path)),
  })
  return image
}

/** `<canvas type="2d">`: its node is drawn on as a browser's canvas is. */
export class WxCanvas extends WxElement {
  readonly node = Object.assign(part(withShadow(this, '<canvas></canvas>'), 'canvas', HTMLCanvasElement), {
    createImage,
  })
}
