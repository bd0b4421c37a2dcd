import type { Logger } from 'pino'
import type { Clock } from '../control/clock'
import type { Faults } from '../control/faults'
import { AccessTokens } from './access-tokens'
import { Consents } from './consents'
import { MediaChecks } from './media-checks'
import { type Exchange, outboxOf } from './outbox'
import { PhoneNumbers } from './phone-numbers'
import { SubscribeMessages } from './subscribe-messages'
import { Visits } from './visits'
import type { CheckMode, WechatControl } from './wechat-control'
import type { WechatOptions } from './wechat-options'
import { Words } from './words'

export interface WechatNeeds {
  options: WechatOptions
  clock: Clock
  faults: Faults
  site: { url: string }
  log: Logger
  /** Hands an event to the functions that the manifest binds to pushes. */
  push: (event: object) => Promise<void>
}

export type Wechat = ReturnType<typeof openWechat>

/** The stand-in for WeChat's servers; everything in it is in memory and gone with the emulator. */
export function openWechat({ options, clock, faults, site, log, push }: WechatNeeds) {
  const exchanges: Exchange[] = []
  const checks: { mode: CheckMode } = { mode: 'up' }
  const words = new Words(options)
  const consents = new Consents()
  const visits = new Visits(clock)
  const phones = new PhoneNumbers(clock)
  const tokens = new AccessTokens(clock)
  const messages = new SubscribeMessages(options.templates ?? [], consents, words)
  const mediaChecks = new MediaChecks({ clock, visits, words, site, log, push, delayMs: options.mediaCheckDelayMs })
  const control: WechatControl = {
    grantConsent: (openid, templateId, times = 1) => consents.grant(openid, templateId, times),
    tapPhoneNumber: (openid, phone) => phones.tap(openid, phone),
    outbox: () => outboxOf(exchanges),
    deliverMediaChecks: () => mediaChecks.deliver(),
    setContentChecks: (mode) => {
      checks.mode = mode
    },
  }
  const forgetEverything = () => {
    for (const memory of [consents, visits, phones, mediaChecks]) memory.forget()
    exchanges.length = 0
    checks.mode = 'up'
  }
  return {
    ...{ clock, faults, site, exchanges, checks, words, visits, phones, tokens, messages, mediaChecks, control },
    forgetEverything,
    stop: () => mediaChecks.forget(),
  }
}
