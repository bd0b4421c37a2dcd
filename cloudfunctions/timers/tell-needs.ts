import type { MessageNeeds } from '../messages/needs'
import type { Tellable } from '../messages/tellable'
import type { Wechat } from '../platform/wechat'

/** What sending takes from outside. */
export type DeliverNeeds = Pick<MessageNeeds, 'now' | 'messages' | 'consents'>

/** What a run of the timer takes from outside. */
export interface TellNeeds extends MessageNeeds {
  wechat(): Wechat | null
  dueTellables(now: Date, limit: number): Promise<Tellable[]>
}

/** What came of a run: counts only. */
export interface Tally {
  looks: number
  sent: number
  failed: number
}
