import { part, withShadow } from './wx-element'
import { WxControl } from './wx-form'

const look = `<style>input,textarea{all:unset;box-sizing:border-box;width:100%;height:100%;font:inherit;color:inherit;
text-align:inherit;display:block;white-space:inherit}</style>`
const inputModes: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text' }
/** WeChat's own limit when WXML names none. */
const usualMaxLength = 140

/** `<input>` and `<textarea>`. */
abstract class WxTextField extends WxControl {
  protected readonly field: HTMLInputElement | HTMLTextAreaElement

  constructor(kind: 'input' | 'textarea') {
    super()
    const shadow = withShadow(this, `${look}<${kind}></${kind}>`)
    this.field = kind === 'input' ? part(shadow, kind, HTMLInputElement) : part(shadow, kind, HTMLTextAreaElement)
    this.field.maxLength = usualMaxLength
    this.field.addEventListener('input', (event) => {
      event.stopPropagation()
      this.emit('input', { value: this.value, cursor: this.field.selectionStart ?? this.value.length, keyCode: 0 })
    })
    this.field.addEventListener('focus', () => this.emit('focus', { value: this.value, height: 0 }))
    this.field.addEventListener('blur', () => this.emit('blur', { value: this.value, cursor: this.value.length }))
    this.field.addEventListener('change', (event) => event.stopPropagation())
  }

  protected override get spoken() {
    return this.field
  }

  get value(): string {
    return this.field.value
  }

  // Shown by the field inside; twice would be two answers to one question for it.
  override setAttribute(name: string, value: string) {
    if (name === 'placeholder') this.changed(name)
    else super.setAttribute(name, value)
  }

  reset() {
    this.field.value = this.boundText('value')
  }

  override focus() {
    this.field.focus()
  }

  protected override changed(name: string) {
    const limit = this.bound('maxlength')
    if (name === 'value' && this.field.value !== this.boundText('value')) this.field.value = this.boundText('value')
    if (name === 'placeholder') this.field.placeholder = this.boundText('placeholder')
    if (name === 'disabled') this.field.disabled = this.boundFlag('disabled')
    if (name === 'focus' && this.bound('focus') === true) queueMicrotask(() => this.field.focus())
    if (name !== 'maxlength') return
    if (Number(limit) < 0) this.field.removeAttribute('maxlength')
    else this.field.maxLength = limit === undefined || limit === '' ? usualMaxLength : Number(limit)
  }
}

export class WxInput extends WxTextField {
  constructor() {
    super('input')
    this.field.addEventListener('keydown', (event) => {
      if (event instanceof KeyboardEvent && event.key === 'Enter') this.emit('confirm', { value: this.value })
    })
  }

  protected override changed(name: string) {
    super.changed(name)
    if (name === 'type') this.field.inputMode = inputModes[this.boundText('type')] ?? ''
    if (name === 'password') this.field.setAttribute('type', this.boundFlag('password') ? 'password' : 'text')
  }
}

export class WxTextarea extends WxTextField {
  constructor() {
    super('textarea')
  }
}
