import { fetchable } from '../wx/cloud'
import { part, WxElement, withShadow } from './wx-element'

const look = '<style>img{display:block;width:100%;height:100%}</style><img alt="">'
const fits: Record<string, string> = { aspectFit: 'contain', aspectFill: 'cover', center: 'none' }

/** `<image>`, also for `<cover-image>`. */
export class WxImage extends WxElement {
  private readonly picture = part(withShadow(this, look), 'img', HTMLImageElement)

  constructor() {
    super()
    this.picture.addEventListener('load', () => this.loaded())
    this.picture.addEventListener('error', () => this.emit('error', { errMsg: `GET ${this.boundText('src')} failed` }))
  }

  protected override changed(name: string) {
    if (name === 'src') void this.show(this.boundText('src'))
    if (name === 'mode') this.picture.style.objectFit = fits[this.boundText('mode')] ?? 'fill'
    if (name === 'aria-label' && this.hasAttribute('aria-label') && !this.hasAttribute('role')) this.role = 'img'
  }

  private async show(source: string) {
    if (!source) return this.picture.removeAttribute('src')
    const address = await fetchable(source)
    if (source === this.boundText('src')) this.picture.src = new URL(address, document.baseURI).href
  }

  private loaded() {
    const { naturalWidth: width, naturalHeight: height } = this.picture
    const mode = this.boundText('mode')
    if (mode === 'widthFix') this.style.height = `${(this.offsetWidth * height) / width}px`
    if (mode === 'heightFix') this.style.width = `${(this.offsetHeight * width) / height}px`
    this.emit('load', { width, height })
  }
}
