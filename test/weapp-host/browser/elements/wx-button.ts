import { WxElement } from './wx-element'
import { WxForm } from './wx-form'

/** What `open-type` asks of WeChat itself; the page listens for this event. */
export class OpenTypeEvent extends Event {
  static readonly type = 'host-open-type'

  constructor(
    readonly openType: string,
    readonly button: WxButton,
  ) {
    super(OpenTypeEvent.type, { bubbles: true, composed: true })
  }
}

export class WxButton extends WxElement {
  get disabled(): boolean {
    return this.boundFlag('disabled')
  }

  connectedCallback() {
    if (!this.hasAttribute('role')) super.setAttribute('role', 'button')
  }

  protected override changed(name: string) {
    if (name === 'disabled') this.ariaDisabled = this.disabled ? 'true' : null
  }

  tapped() {
    if (this.disabled) return
    const form = this.closest('wx-form')
    const formType = this.boundText('form-type')
    if (form instanceof WxForm && formType === 'submit') form.submit()
    if (form instanceof WxForm && formType === 'reset') form.reset()
    const openType = this.boundText('open-type')
    if (openType) this.dispatchEvent(new OpenTypeEvent(openType, this))
  }
}
