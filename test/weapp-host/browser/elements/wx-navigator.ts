import { WxElement } from './wx-element'

/** What a `<navigator>` asks for; the page listens for this event. */
export class NavigateEvent extends Event {
  static readonly type = 'host-navigate'

  constructor(
    readonly openType: string,
    readonly url: string,
    readonly delta: number,
  ) {
    super(NavigateEvent.type, { bubbles: true, composed: true })
  }
}

export class WxNavigator extends WxElement {
  tapped() {
    const openType = this.boundText('open-type') || 'navigate'
    this.dispatchEvent(new NavigateEvent(openType, this.boundText('url'), Number(this.bound('delta')) || 1))
  }
}
