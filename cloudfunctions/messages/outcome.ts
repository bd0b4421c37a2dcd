import type { MissedWhy } from '../contract/messages'
import type { StoredMessage } from './message-store'
import { isIn, type Window } from './schedule'

/** A run of the timer is over long before that: what it left claimed then is not known to have been sent. */
const longestRun = 5 * 60_000

export type Outcome = 'sent' | 'pending' | MissedWhy

/** What became of one message that was due in this window; `toldAt` is when everyone who could be told last was. */
export function outcomeOf(
  message: StoredMessage | undefined,
  { window, toldAt }: { window: Window; toldAt: Date | null },
  now: Date,
): Outcome {
  const { from, until } = window
  if (!message) {
    if (toldAt !== null && isIn(window, toldAt)) return 'no-consent'
    return now >= until || (toldAt !== null && toldAt >= from) ? 'not-told' : 'pending'
  }
  if (message.state === 'sent') return 'sent'
  if (message.state === 'failed') return message.why ?? 'unknown'
  if (message.state === 'again') return now >= until ? 'busy' : 'pending'
  return now.getTime() - message.at.getTime() > longestRun ? 'unknown' : 'pending'
}
