import type { WxButton } from '../elements/wx-button'
import type { Host } from '../host'
import { type ApiGroup, nothing } from './api'

export const shareApis = (): ApiGroup => ({
  async: { showShareMenu: () => nothing, hideShareMenu: () => nothing, updateShareMenu: () => nothing },
})

/** The card that the current page offers to a friend, as its `onShareAppMessage` describes it. */
export async function shareCard(host: Host, button?: WxButton): Promise<unknown> {
  const page = host.stack.current
  const target = button?.__wxElement
  const card = host.stack.tell(page, 'onShareAppMessage', { from: target ? 'button' : 'menu', target })
  if (typeof card !== 'object' || card === null) return card
  const later: unknown = Reflect.get(card, 'promise')
  return later instanceof Promise ? later : card
}

/** Does what a button's `open-type` asks. */
export function openTypeAction(host: Host, openType: string, button: WxButton): void {
  if (openType === 'share') {
    shareCard(host, button).then((card) => host.recorder.call('open-type share', [card]))
  } else if (openType === 'agreePrivacyAuthorization') {
    host.privacy.tappedAgree(button.id)
    button.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  } else if (openType === 'getPhoneNumber') {
    void numberTold(host).then((told) => button.emit('getphonenumber', told))
  } else {
    host.recorder.error('button', `open-type="${openType}" is not in the host`)
  }
}

/** WeChat asks for the privacy consent first, then for the number. */
async function numberTold(host: Host): Promise<object> {
  try {
    await host.privacy.require()
  } catch {
    return { errMsg: 'getPhoneNumber:fail privacy permission is not authorized' }
  }
  const { phoneCode: code } = host
  return code === null ? { errMsg: 'getPhoneNumber:fail user deny' } : { errMsg: 'getPhoneNumber:ok', code }
}
