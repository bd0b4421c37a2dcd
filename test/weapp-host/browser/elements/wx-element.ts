import type { NativeNode } from 'glass-easel'
import { hostUnits } from '../../host-units'

/** A built-in component of WeChat as an element of the host page: it reads raw WXML values and emits WeChat's events. */
export class WxElement extends HTMLElement {
  declare __wxElement?: NativeNode

  /** The value bound in WXML, before the page made a string of it. */
  bound(name: string): unknown {
    return this.__wxElement?.getAttribute(name)
  }

  boundText(name: string): string {
    const value = this.bound(name)
    return value === undefined || value === null ? '' : String(value)
  }

  boundFlag(name: string): boolean {
    const value = this.bound(name)
    return value === '' || Boolean(value)
  }

  /** Where assistive technology looks: the inner control of those that have one. */
  protected get spoken(): HTMLElement {
    return this
  }

  /** Called after a WXML value changed. */
  protected changed(_name: string): void {}

  emit(type: string, detail: unknown, bubbles = false): void {
    this.__wxElement?.triggerEvent(type, detail, { bubbles, composed: bubbles })
  }

  override setAttribute(name: string, value: string): void {
    if (name.startsWith('aria-')) this.speak(name)
    else if (name === 'style') super.setAttribute(name, hostUnits(value))
    else if (name === 'hidden') this.toggleAttribute(name, this.boundFlag(name))
    else super.setAttribute(name, value)
    this.changed(name)
  }

  override removeAttribute(name: string): void {
    if (name.startsWith('aria-')) this.speak(name)
    else super.removeAttribute(name)
    this.changed(name)
  }

  private speak(name: string) {
    const value = this.bound(name)
    const shown = name === 'aria-role' ? 'role' : name
    const silent = value === undefined || value === null || value === ''
    // The inner control is no WxElement, so this does not come back here.
    if (silent) Element.prototype.removeAttribute.call(this.spoken, shown)
    else Element.prototype.setAttribute.call(this.spoken, shown, String(value))
  }
}

// glass-easel puts a random prefix before ids; a test and a label want the id as it was written.
Object.defineProperty(WxElement.prototype, 'id', {
  get(this: WxElement) {
    return this.getAttribute('id') ?? ''
  },
  set(this: WxElement, value: string) {
    Element.prototype.setAttribute.call(this, 'id', value.replace(/^[0-9a-f]+--/, ''))
  },
})

/** An element that does something by itself when it is tapped. */
export interface Tappable extends WxElement {
  tapped(): void
}

export const isTappable = (element: Element): element is Tappable => element instanceof WxElement && 'tapped' in element

/** Makes the shadow tree of an element from fixed markup. */
export function withShadow(element: HTMLElement, markup: string): ShadowRoot {
  const shadow = element.attachShadow({ mode: 'open' })
  shadow.innerHTML = markup
  return shadow
}

/** Finds a part that the fixed markup is known to have. */
export function part<E extends Element>(root: ParentNode, selector: string, kind: new () => E): E {
  const found = root.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`The host's own markup lacks ${selector}`)
}
