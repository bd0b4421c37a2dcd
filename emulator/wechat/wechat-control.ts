import type { Outbox } from './outbox'

/** `down`: the connection closes unanswered; `slow`: the answer comes after so many milliseconds. */
export type CheckMode = 'up' | 'down' | { slowMs: number }

/** What tests do to the stand-in for WeChat from outside. */
export interface WechatControl {
  /** As a person's tap in `requestSubscribeMessage`: one consent is one message. */
  grantConsent(openid: string, templateId: string, times?: number): void
  /** As a person's tap on `open-type="getPhoneNumber"`; gives the code that the button's event would. */
  tapPhoneNumber(openid: string, phone: string): string
  /** Messages sent and refused, and content checks asked, oldest first. */
  outbox(): Outbox
  /** Pushes the results of all pictures that wait for one. */
  deliverMediaChecks(): Promise<void>
  /** How both content checks answer from now on. */
  setContentChecks(mode: CheckMode): void
}
