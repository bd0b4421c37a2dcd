import { WxElement } from './wx-element'

const usualThreshold = 50

/** `<scroll-view>`. */
export class WxScrollView extends WxElement {
  private nearEnd = false
  private last = { left: 0, top: 0 }

  connectedCallback() {
    this.addEventListener('scroll', () => this.scrolled())
  }

  protected override changed(name: string) {
    this.style.overflowX = this.boundFlag('scroll-x') ? 'auto' : 'hidden'
    this.style.overflowY = this.boundFlag('scroll-y') ? 'auto' : 'hidden'
    if (name === 'scroll-top' && this.bound(name) !== undefined) this.scrollTop = Number(this.bound(name))
    if (name === 'scroll-left' && this.bound(name) !== undefined) this.scrollLeft = Number(this.bound(name))
    const wanted = this.boundText('scroll-into-view')
    if (name === 'scroll-into-view' && wanted) {
      queueMicrotask(() => this.querySelector(`#${CSS.escape(wanted)}`)?.scrollIntoView())
    }
  }

  private scrolled() {
    const { scrollLeft, scrollTop, scrollWidth, scrollHeight, clientHeight } = this
    const deltaX = this.last.left - scrollLeft
    const deltaY = this.last.top - scrollTop
    this.last = { left: scrollLeft, top: scrollTop }
    this.emit('scroll', { scrollLeft, scrollTop, scrollWidth, scrollHeight, deltaX, deltaY })
    const threshold = Number(this.bound('lower-threshold')) || usualThreshold
    const nearEnd = scrollTop + clientHeight >= scrollHeight - threshold
    if (nearEnd && !this.nearEnd) this.emit('scrolltolower', { direction: 'bottom' })
    this.nearEnd = nearEnd
  }
}

/** `<swiper>`: its items side by side, one in view. */
export class WxSwiper extends WxElement {
  private current = 0

  connectedCallback() {
    this.addEventListener('scrollend', () => this.settle(Math.round(this.scrollLeft / this.clientWidth)))
  }

  protected override changed(name: string) {
    const wanted = Number(this.bound('current')) || 0
    if (name !== 'current' || wanted === this.current) return
    this.current = wanted
    queueMicrotask(() => this.scrollTo({ left: wanted * this.clientWidth }))
  }

  private settle(current: number) {
    if (current === this.current) return
    this.current = current
    this.emit('change', { current, currentItemId: '', source: 'touch' })
  }
}
