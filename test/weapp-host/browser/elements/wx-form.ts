import { WxElement } from './wx-element'

/** A control with a value that a form collects by name. */
export abstract class WxControl extends WxElement {
  abstract get value(): unknown
  abstract reset(): void
}

export class WxForm extends WxElement {
  submit() {
    const named = this.controls().filter((control) => control.boundText('name') !== '')
    const value = Object.fromEntries(named.map((control) => [control.boundText('name'), control.value]))
    this.emit('submit', { value })
  }

  reset() {
    for (const control of this.controls()) control.reset()
    this.emit('reset', {})
  }

  private controls(): WxControl[] {
    return [...this.querySelectorAll('*')].filter((element) => element instanceof WxControl)
  }
}

/** Tapping a label taps its control: the one named by `for`, else the first inside. */
export class WxLabel extends WxElement {
  tapped() {
    const named = this.boundText('for')
    const candidates = named ? [document.getElementById(named)] : [...this.querySelectorAll('*')]
    const control = candidates.find((element) => element instanceof WxControl || element?.localName === 'wx-button')
    if (control && 'tapped' in control && typeof control.tapped === 'function') control.tapped()
    else if (control instanceof HTMLElement) control.focus()
  }
}
