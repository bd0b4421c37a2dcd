import { WxElement } from './wx-element'
import { WxControl } from './wx-form'

/** A control that is on or off: shown by `aria-checked`, by which the host's stylesheet draws it. */
abstract class WxChoice extends WxControl {
  protected abstract readonly role_: string
  private on = false

  get checked(): boolean {
    return this.on
  }

  set checked(on: boolean) {
    this.on = on
    this.ariaChecked = String(on)
  }

  connectedCallback() {
    if (!this.hasAttribute('role')) this.role = this.role_
    this.checked = this.on
  }

  reset() {
    this.checked = this.boundFlag('checked')
  }

  tapped() {
    if (!this.boundFlag('disabled')) this.chosen()
  }

  protected abstract chosen(): void

  protected override changed(name: string) {
    if (name === 'checked') this.checked = this.boundFlag('checked')
    if (name === 'disabled') this.ariaDisabled = this.boundFlag('disabled') ? 'true' : null
  }
}

export class WxSwitch extends WxChoice {
  protected readonly role_ = 'switch'

  get value() {
    return this.checked
  }

  protected chosen() {
    this.checked = !this.checked
    this.emit('change', { value: this.checked })
  }
}

export class WxRadio extends WxChoice {
  protected readonly role_ = 'radio'

  get value() {
    return this.boundText('value')
  }

  protected chosen() {
    const group = this.closest('wx-radio-group')
    for (const radio of group?.querySelectorAll('wx-radio') ?? []) if (radio instanceof WxRadio) radio.checked = false
    this.checked = true
    if (group instanceof WxGroup) group.emit('change', { value: this.value })
  }
}

export class WxCheckbox extends WxChoice {
  protected readonly role_ = 'checkbox'

  get value() {
    return this.boundText('value')
  }

  protected chosen() {
    this.checked = !this.checked
    const group = this.closest('wx-checkbox-group')
    if (group instanceof WxGroup) group.emit('change', { value: group.value })
  }
}

/** `<radio-group>` and `<checkbox-group>`: the form reads the group, not its members. */
export abstract class WxGroup extends WxControl {
  protected chosen(): WxChoice[] {
    return this.members().filter((choice) => choice.checked)
  }

  reset() {
    for (const choice of this.members()) choice.reset()
  }

  private members(): WxChoice[] {
    return [...this.querySelectorAll('*')].filter((element) => element instanceof WxChoice)
  }
}

export class WxRadioGroup extends WxGroup {
  connectedCallback() {
    if (!this.hasAttribute('role')) this.role = 'radiogroup'
  }

  get value() {
    return String(this.chosen()[0]?.value ?? '')
  }
}

export class WxCheckboxGroup extends WxGroup {
  get value() {
    return this.chosen().map((choice) => choice.value)
  }
}

export class WxProgress extends WxElement {
  protected override changed(name: string) {
    if (name === 'percent') this.style.setProperty('--percent', `${Number(this.bound('percent')) || 0}%`)
  }
}
