import type { MessageNeeds } from '../messages/needs'
import type { TellableEvent } from '../messages/tellable-event'
import type { Wechat } from '../platform/wechat'

/** What a run of the timer takes from outside. */
export interface TellNeeds extends MessageNeeds {
  wechat(): Wechat | null
  dueEvents(now: Date, limit: number): Promise<TellableEvent[]>
}

/** What came of a run: counts only. */
export interface Tally {
  events: number
  sent: number
  failed: number
}
