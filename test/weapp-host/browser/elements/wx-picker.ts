import { part, withShadow } from './wx-element'
import { WxControl } from './wx-form'

const look = `<style>:host{display:block;position:relative}
input,select{position:absolute;inset:0;width:100%;height:100%;opacity:0;border:0;margin:0}</style><slot></slot>`

/** `<picker>` of mode selector, date or time: its content, under an unseen control of the browser's own. */
export class WxPicker extends WxControl {
  private readonly shadow = withShadow(this, `${look}<select></select>`)
  private control: HTMLInputElement | HTMLSelectElement = part(this.shadow, 'select', HTMLSelectElement)

  protected override get spoken() {
    return this.control
  }

  get value(): string {
    return this.control.value
  }

  reset() {
    this.control.value = this.boundText('value')
  }

  connectedCallback() {
    this.rebuild()
  }

  protected override changed(name: string) {
    if (['mode', 'range', 'range-key', 'start', 'end'].includes(name)) this.rebuild()
    if (name === 'value') this.reset()
    if (name === 'disabled') this.control.disabled = this.boundFlag('disabled')
  }

  private rebuild() {
    const mode = this.boundText('mode') || 'selector'
    const fresh = mode === 'date' || mode === 'time' ? this.calendar(mode) : this.list(mode)
    fresh.disabled = this.boundFlag('disabled')
    for (const name of this.control.getAttributeNames()) {
      if (name.startsWith('aria-')) fresh.setAttribute(name, this.control.getAttribute(name) ?? '')
    }
    fresh.addEventListener('change', (event) => {
      event.stopPropagation()
      this.emit('change', { value: fresh.value })
    })
    this.control.replaceWith(fresh)
    this.control = fresh
    this.reset()
  }

  private calendar(mode: 'date' | 'time'): HTMLInputElement {
    const input = Object.assign(document.createElement('input'), { type: mode })
    input.min = this.boundText('start')
    input.max = this.boundText('end')
    return input
  }

  private list(mode: string): HTMLSelectElement {
    if (mode !== 'selector') console.error(`<picker mode="${mode}"> is not in the host`)
    const select = document.createElement('select')
    const range = this.bound('range')
    const key = this.boundText('range-key')
    const labels = Array.isArray(range) ? range : []
    select.append(...labels.map((item, at) => new Option(String(key ? Reflect.get(item, key) : item), String(at))))
    return select
  }
}
