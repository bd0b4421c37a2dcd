import { CurrentWindowBackendContext, Event, type Element as GlassElement } from 'glass-easel'
import { isMissingElement } from './elements'
import { WxButton } from './elements/wx-button'
import { isTappable } from './elements/wx-element'
import type { Recorder } from './recorder'

type DomLikeDocument = CurrentWindowBackendContext['document']

/** Events that the browser itself makes for a mini-program; all others come from the elements. */
const fromBrowser = /^(touch|transition|animation)/

/** Draws glass-easel's tree into this page with WeChat's built-in components, and turns taps into their effects. */
export class HostBackend extends CurrentWindowBackendContext {
  override document: DomLikeDocument

  constructor(recorder: Recorder) {
    super()
    const create = (tag: string) => {
      if (isMissingElement(tag)) recorder.error('template', `<${tag}> is not in the host`)
      return document.createElement(customElements.get(`wx-${tag}`) ? `wx-${tag}` : tag)
    }
    this.document = {
      createElement: create,
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    } as unknown as DomLikeDocument
    this.onEvent((target, type, detail: unknown, options) => {
      const origin = options.originalEvent instanceof globalThis.Event ? options.originalEvent.target : null
      const touched = origin instanceof Element ? origin : null
      if (type === 'tap' && disabledButton(touched)) return
      const event = Object.assign(new Event(type, detail, options), fingersOf(options.originalEvent))
      Event.dispatchEvent(target as GlassElement, event)
      if (type === 'tap') tapNearest(touched)
    })
  }

  override setListenerStats(...args: Parameters<CurrentWindowBackendContext['setListenerStats']>): void {
    if (fromBrowser.test(args[1])) super.setListenerStats(...args)
  }
}

/** WeChat's touch events name the fingers beside the detail. */
function fingersOf(original: unknown): { touches?: Touch[]; changedTouches?: Touch[] } {
  if (!(original instanceof TouchEvent)) return {}
  return { touches: [...original.touches], changedTouches: [...original.changedTouches] }
}

function disabledButton(touched: Element | null): boolean {
  const button = touched?.closest('wx-button')
  return button instanceof WxButton && button.disabled
}

function tapNearest(touched: Element | null): void {
  for (let element = touched; element; element = element.parentElement) {
    if (!isTappable(element)) continue
    element.tapped()
    return
  }
}
