import type { MissedWhy } from '../contract/messages'
import { type MessageName, nameOf, type StoredMessage } from '../messages/message-store'
import type { Template } from '../messages/templates'
import { short, words } from '../messages/words'
import { type Wechat, WechatRefusal, WechatSilence } from '../platform/wechat'
import type { DeliverNeeds } from './tell-needs'

/** What a message says, and which page it opens. */
export interface Letter {
  /** With its query. */
  page: string
  title: string
  time: Date
  place: string
  note: string
}

/** One message to one person, as far as it can be known before it is claimed. */
export interface Delivery extends MessageName {
  communityId: string
  openid: string | undefined
  template: Template
  letter: Letter
  /** How it stands from an earlier run. */
  before: StoredMessage | undefined
}

export type Outcome = 'sent' | 'failed' | 'again' | 'taken by another run'
interface Verdict {
  state: 'sent' | 'failed' | 'again'
  why: MissedWhy | null
}

const mostTries = 3

/** Claims, takes a consent, sends, and notes what came of it: whatever breaks off in between is not sent again. */
export async function deliver(delivery: Delivery, wechat: Wechat, needs: DeliverNeeds): Promise<Outcome> {
  const messages = needs.messages(delivery.communityId)
  const consents = needs.consents(delivery.communityId)
  const { eventId, personId, kind, revision } = delivery
  const message = { eventId, personId, kind, revision }
  if (!(await claimed(delivery, message, needs))) return 'taken by another run'
  const verdict = (await consents.take(personId, kind))
    ? await sent(delivery, wechat)
    : ({ state: 'failed', why: 'no-consent' } as const)
  if (verdict.state === 'again') await consents.giveBack(personId, kind)
  if (verdict.why === 'no-consent') await consents.exhaust(personId, kind)
  await messages.settle(message, verdict.state, verdict.why)
  return verdict.state
}

function claimed({ before, communityId }: Delivery, message: MessageName, needs: DeliverNeeds): Promise<boolean> {
  const messages = needs.messages(communityId)
  return before ? messages.claimAgain(message, before.tries, needs.now()) : messages.claim(message, needs.now())
}

async function sent(delivery: Delivery, wechat: Wechat): Promise<Verdict> {
  if (!delivery.openid) return { state: 'failed', why: 'no-address' }
  try {
    await wechat.ask('/cgi-bin/message/subscribe/send', letterOf(delivery, delivery.openid))
    return { state: 'sent', why: null }
  } catch (failure) {
    return verdictOf(failure, delivery.before?.tries ?? 0)
  }
}

/** Only what was surely not sent may be tried again. */
function verdictOf(failure: unknown, tries: number): Verdict {
  const last = tries + 1 >= mostTries
  const later: Verdict = last ? { state: 'failed', why: 'busy' } : { state: 'again', why: null }
  if (failure instanceof WechatRefusal) {
    if (failure.errcode === 43101) return { state: 'failed', why: 'no-consent' }
    if (failure.errcode === 40003) return { state: 'failed', why: 'no-address' }
    return isBusy(failure.errcode) ? later : { state: 'failed', why: 'rejected' }
  }
  if (failure instanceof WechatSilence && !failure.asked) return later
  return { state: 'failed', why: 'unknown' }
}

const isBusy = (errcode: number): boolean => [-1, 45009, 45011, 40001, 40014, 42001].includes(errcode)

function letterOf({ template, letter }: Delivery, openid: string): object {
  const { title, time, place, note } = template.fields
  return {
    touser: openid,
    template_id: template.id,
    page: letter.page,
    miniprogram_state: 'formal',
    lang: 'zh_CN',
    data: {
      [title]: { value: short(letter.title) },
      [time]: { value: words.time(letter.time) },
      [place]: { value: short(letter.place) },
      [note]: { value: short(letter.note) },
    },
  }
}

/** Whether a run may take it up: new, or refused by a busy WeChat. */
export function isOpen(message: MessageName, told: ReadonlyMap<string, StoredMessage>): boolean {
  const before = told.get(nameOf(message))
  return before === undefined || before.state === 'again'
}
